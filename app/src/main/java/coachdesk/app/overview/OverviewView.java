package coachdesk.app.overview;

import coachdesk.app.shell.Navigation;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.FreshnessNote;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Texts;
import coachdesk.desk.overview.words.OverviewText;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The studio on one page: cards with figures, each leading to what is behind it. */
final class OverviewView extends VBox {
    private final OverviewModel model;
    private final Texts texts;
    private final Supplier<OverviewText> saying;
    private final Cards cards;

    /**
     * @param saying in the language and the zone of the moment
     * @param freshness says when it may not be the latest
     * @param actions buttons of the page
     */
    OverviewView(
            OverviewModel model,
            Texts texts,
            Supplier<OverviewText> saying,
            Navigation navigation,
            FreshnessNote freshness,
            Node... actions) {
        this.model = model;
        this.texts = texts;
        this.saying = saying;
        this.cards = new Cards(texts, navigation);
        getStyleClass().addAll("page", "overview");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/overview.css"))
                        .toExternalForm());
        ScrollPane scroll = new ScrollPane(new CardColumns(cards.all().toArray(Node[]::new)));
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("edge-to-edge");
        scroll.setFocusTraversable(false);
        OverviewStates states = new OverviewStates(model, texts, scroll);
        states.setMinHeight(0);
        VBox.setVgrow(states, Priority.ALWAYS);
        PageHeader header = new PageHeader(texts.bind("tab.overview"), actions).beside(spans());
        getChildren().addAll(header, freshness, counting(), states);
        InvalidationListener fill = changed -> fill();
        model.pageProperty().addListener(fill);
        texts.localeProperty().addListener(fill);
        fill();
    }

    private void fill() {
        if (model.pageProperty().get() != null) {
            cards.show(model.pageProperty().get(), saying.get());
        }
    }

    private Node spans() {
        Choice<Integer> choice = new Choice<>(model::choose);
        OverviewModel.SPANS.forEach(span -> choice.option(span, texts.bind("overview.weeks", span)));
        choice.accessibleTextProperty().bind(texts.bind("overview.span"));
        model.weeksProperty().subscribe(choice::show);
        return choice;
    }

    private Node counting() {
        Label note = new Label(null, Icons.of("fth-refresh-cw"));
        note.textProperty().bind(texts.bind("overview.counting"));
        note.getStyleClass().add("freshness");
        note.setMaxWidth(Double.MAX_VALUE);
        note.visibleProperty().bind(model.countingProperty());
        note.managedProperty().bind(model.countingProperty());
        return note;
    }
}
