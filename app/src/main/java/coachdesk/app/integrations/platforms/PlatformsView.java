package coachdesk.app.integrations.platforms;

import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.FreshnessNote;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.PageStates;
import coachdesk.app.ui.Texts;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.Integration;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.desk.words.ProblemWords;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The platforms, or the connection that is open in their place. */
final class PlatformsView extends StackPane {
    static final String STYLES = Objects.requireNonNull(PlatformsView.class.getResource("/css/platforms.css"))
            .toExternalForm();

    private final CardsPane cards;
    private final List<FreshnessNote> freshness;
    private final Label none = new Label(null, Icons.of("fth-info"));

    /** @param one the page of the connection that is open @param freshness makes a line above it @param actions of the page, the primary one last */
    PlatformsView(
            PlatformsModel model,
            Texts texts,
            CardsPane cards,
            Region one,
            Supplier<FreshnessNote> freshness,
            Node... actions) {
        this.cards = cards;
        this.freshness = List.of(freshness.get(), freshness.get());
        getStyleClass().addAll("page", "platforms");
        getStylesheets().add(STYLES);
        PageStates<PlatformsModel.State> places = new PageStates<>(
                model.stateProperty(),
                PlatformsModel.State.READING,
                texts.bind("platform.reading"),
                Map.of(
                        PlatformsModel.State.SHOWN,
                        cards,
                        PlatformsModel.State.FAILED,
                        new EmptyState(
                                "fth-alert-triangle",
                                texts.bind("platform.failed"),
                                texts.bind("platform.failed.advice"))));
        places.setMinHeight(0);
        VBox.setVgrow(places, Priority.ALWAYS);
        none.textProperty().bind(texts.localeProperty().map(locale -> {
            ProblemWords words = new ProblemWords(texts::get);
            Problem problem = Problem.of(ErrorCode.INTEGRATIONS_NONE);
            return words.what(problem) + " " + words.next(problem);
        }));
        none.setWrapText(true);
        none.setMaxWidth(Double.MAX_VALUE);
        none.getStyleClass().add("platform-notice");
        PageHeader header = new PageHeader(texts.bind("tab.integrations"), actions);
        VBox all = new VBox(header, this.freshness.getFirst(), none, places);
        VBox page = new VBox(this.freshness.getLast(), one);
        VBox.setVgrow(one, Priority.ALWAYS);
        getChildren().addAll(all, page);
        model.openedProperty().subscribe(now -> {
            all.setVisible(now == null);
            page.setVisible(now != null);
        });
        model.openedProperty().addListener((property, before, now) -> {
            if (now == null) {
                back(before);
            }
        });
        show(null);
    }

    /** @param status null while nothing is known */
    void show(SyncStatus status) {
        freshness.forEach(note -> note.show(status));
        boolean classic = status != null && status.remote() == RemoteKind.CLASSIC;
        none.setVisible(classic);
        none.setManaged(classic);
        cards.able(!classic);
    }

    /** Whoever comes back finds the keyboard where it was. */
    private void back(Integration before) {
        Node card = cards.lookup("#open-" + before.id());
        if (card != null) {
            card.requestFocus();
        }
    }
}
