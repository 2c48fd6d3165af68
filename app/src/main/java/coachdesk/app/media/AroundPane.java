package coachdesk.app.media;

import coachdesk.app.media.MediaAroundModel.Around;
import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.media.FileState;
import coachdesk.desk.media.MediaLibrary.Shared;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaUse;
import coachdesk.desk.problems.Problem;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** What can be done with a film or a picture that is there, how its files get on, and who shows it. */
final class AroundPane extends VBox {
    private final MediaAroundModel model;
    private final Texts texts;
    private final MediaWords words;
    private final Ways ways;
    private final Label address = Controls.words("", "media-address");
    private final Label here;
    private final Button copy;
    private final Button open;
    private final Label state = Controls.words("", "media-progress");
    private final Button again;
    private final VBox refusal = new VBox();
    private final VBox uses = new VBox();

    /** Where its buttons lead. */
    record Ways(
            Consumer<String> copy,
            Consumer<String> open,
            Consumer<MediaUse> use,
            Consumer<MediaLink> retry,
            Runnable delete) {}

    AroundPane(MediaAroundModel model, MediaWords words, Ways ways) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.ways = ways;
        getStyleClass().add("media-around");
        copy = Controls.button("fth-copy", texts.get("media.copy"), () -> share(ways.copy()));
        open = Controls.button("fth-external-link", texts.get("media.open"), () -> share(ways.open()));
        Button delete = Controls.button("fth-trash-2", texts.get("media.delete"), ways.delete());
        delete.getStyleClass().addAll("flat", "danger");
        here = Controls.muted(texts.get("media.here-only"));
        again = Controls.button("fth-refresh-cw", texts.get("media.retry"), () -> ways.retry()
                .accept(model.aroundProperty().get().row().link()));
        again.getStyleClass().add("small");
        refusal.getStyleClass().add("media-refusal");
        uses.getStyleClass().add("field");
        getChildren().addAll(address, here, Controls.buttons(copy, open, delete), state, refusal, uses);
        model.aroundProperty().subscribe(this::show);
    }

    private void share(Consumer<String> way) {
        way.accept(model.aroundProperty().get().shared().address());
    }

    private void show(Around now) {
        boolean there = now != null && now.row() != null;
        Shared shared = there ? now.shared() : null;
        ListRow.show(address, shared == null ? null : shared.address());
        ListRow.show(here, shared != null && shared.here());
        copy.setDisable(shared == null);
        open.setDisable(shared == null);
        FileState files = there ? now.row().state() : FileState.THERE;
        boolean refused = files.stage() == FileState.Stage.REFUSED;
        ListRow.show(state, refused ? null : words.state(files));
        refusal.getChildren().clear();
        if (refused) {
            refusal.getChildren().addAll(new ProblemText(Problem.told(files.why()), texts), again);
        }
        ListRow.show(refusal, refused);
        uses(now);
    }

    private void uses(Around now) {
        uses.getChildren().clear();
        if (now == null || now.row() == null) {
            return;
        }
        uses.getChildren().add(Controls.words(texts.get("media.uses"), "text-medium"));
        if (now.uses().isEmpty()) {
            uses.getChildren().add(Controls.muted(texts.get("media.uses.none")));
        }
        now.uses().forEach(use -> {
            Hyperlink link = new Hyperlink(name(use));
            link.setMnemonicParsing(false);
            link.setOnAction(event -> ways.use().accept(use));
            link.setWrapText(true);
            uses.getChildren().add(link);
        });
    }

    private String name(MediaUse use) {
        String name = use.name().isBlank() ? texts.get("media.nameless") : use.name();
        return texts.get("media.use." + use.place().name().toLowerCase(Locale.ROOT), name);
    }
}
