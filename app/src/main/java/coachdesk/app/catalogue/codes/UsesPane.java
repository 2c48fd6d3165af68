package coachdesk.app.catalogue.codes;

import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.codes.PromoCode;
import coachdesk.desk.catalogue.codes.PromoCodes.Use;
import coachdesk.desk.tasks.Task;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** Who used the code that is open, and when: what the server counted, and the bookings that there are. And whether it is alone. */
final class UsesPane extends VBox {
    private static final int MOST = 100;

    private final RecordsModel model;
    private final CodeKnown known;
    private final AppContext context;
    private final Texts texts;
    private final VBox lines = new VBox();
    private final Label counts = Controls.muted("");
    private final Label twice = Controls.words("", "form-fault");
    private PromoCode code;

    UsesPane(RecordsModel model, CodeKnown known, AppContext context) {
        this.model = model;
        this.known = known;
        this.context = context;
        this.texts = context.texts();
        Label title = new Label();
        title.textProperty().bind(texts.bind("catalogue.code.uses.title"));
        title.getStyleClass().add("section-title");
        getStyleClass().add("record-section");
        getChildren().addAll(twice, title, counts, lines);
        model.openedProperty().subscribe(this::renew);
        known.property().subscribe(this::renew);
        texts.localeProperty().addListener((property, before, now) -> renew());
    }

    private void renew() {
        RecordsModel.Opened now = model.openedProperty().get();
        code = now == null || now.isNew() ? null : PromoCode.of(now.entry());
        ListRow.show(this, code != null);
        if (code == null) {
            return;
        }
        ListRow.show(twice, known.now().isTwice(code) ? texts.get("catalogue.code.twice.why") : null);
        int bookings = known.now().bookings(code);
        counts.setText(texts.get("catalogue.code.uses.counted", code.used(), bookings)
                + (code.used() > bookings ? " " + texts.get("catalogue.code.uses.why") : ""));
        PromoCode asked = code;
        context.tasks()
                .run(Task.of(() -> context.desk().promoCodes().of(asked.key(), MOST))
                        .done(uses -> {
                            if (asked.equals(code)) {
                                show(uses, bookings);
                            }
                        })
                        .failed(context.toasts()::problem));
    }

    private void show(List<Use> uses, int bookings) {
        Moments moments = context.moments();
        lines.getChildren().setAll(uses.stream().map(use -> line(use, moments)).toList());
        if (bookings > uses.size()) {
            lines.getChildren().add(Controls.muted(texts.get("catalogue.code.uses.more", bookings - uses.size())));
        }
    }

    private Hyperlink line(Use use, Moments moments) {
        String words = Stream.of(
                        Objects.requireNonNullElse(use.person(), texts.get("catalogue.nameless")),
                        use.at() == null ? null : moments.shortly(use.at()),
                        use.amount() == null
                                ? null
                                : texts.get("catalogue.price", use.amount().toPlainString()),
                        use.cancelled() ? texts.get("catalogue.code.uses.cancelled") : null)
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "));
        Hyperlink line = new Hyperlink(words);
        line.setMnemonicParsing(false);
        line.setOnAction(event -> context.navigation().open("reservations", use.id()));
        return line;
    }
}
