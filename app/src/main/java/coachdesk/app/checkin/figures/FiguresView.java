package coachdesk.app.checkin.figures;

import coachdesk.app.checkin.figures.FiguresModel.Course;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.EmojiCell;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.figures.PersonFigures;
import coachdesk.desk.checkin.figures.SessionFigures;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.beans.binding.Bindings;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A course over some months: its sessions as bars, what the chosen one was like, and its people. */
final class FiguresView extends VBox {
    private final FiguresModel model;
    private final FiguresWords words;
    private final Texts texts;
    private final PeopleTable people;
    private boolean following;

    /** @param actions buttons of the page, the primary one last */
    FiguresView(FiguresModel model, FiguresWords words, Consumer<SessionFigures> open, Node... actions) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.people = new PeopleTable(model, words);
        getStyleClass().addAll("page", "figures");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/figures.css"))
                        .toExternalForm());
        HBox top = new HBox(courses(), months());
        top.getStyleClass().add("figures-top");
        SessionBars bars = new SessionBars(model, words, open);
        VBox.setVgrow(people, Priority.ALWAYS);
        VBox figures = new VBox(above(), bars, below(), people);
        figures.getStyleClass().add("figures-body");
        FiguresStates states = new FiguresStates(model, texts, figures);
        VBox.setVgrow(states, Priority.ALWAYS);
        getChildren().addAll(new PageHeader(texts.bind("tab.figures"), actions), top, states);
    }

    /** In the order in which they are shown. */
    List<PersonFigures> people() {
        return List.copyOf(people.getItems());
    }

    private Node courses() {
        ComboBox<Course> box = new ComboBox<>(model.courses());
        box.getStyleClass().add("figures-course");
        box.accessibleTextProperty().bind(texts.bind("figures.course"));
        box.disableProperty().bind(Bindings.isEmpty(model.courses()));
        Shown.named(box, course -> course == null ? "" : course.name());
        EmojiCell.in(box);
        model.courseProperty().subscribe(now -> {
            following = true;
            box.setValue(now);
            following = false;
        });
        box.valueProperty().subscribe(now -> {
            if (!following && now != null) {
                model.choose(now.id());
            }
        });
        return box;
    }

    private Node months() {
        Choice<Integer> choice = new Choice<Integer>(model::choose)
                .option(3, texts.bind("figures.months", 3))
                .option(6, texts.bind("figures.months", 6))
                .option(12, texts.bind("figures.months", 12));
        choice.accessibleTextProperty().bind(texts.bind("figures.span"));
        model.monthsProperty().subscribe(choice::show);
        return choice;
    }

    private Node above() {
        Label total = label(Bindings.createStringBinding(
                () -> words.total(model.sessions()), model.sessions(), texts.localeProperty()));
        total.getStyleClass().add("figures-total");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox line = new HBox(
                total,
                gap,
                legend("bar-booked", texts.bind("attendance.booked")),
                legend("bar-came", texts.bind("attendance.came")));
        line.getStyleClass().add("figures-line");
        return line;
    }

    private static Node legend(String styleClass, ObservableValue<String> word) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll(styleClass, "legend");
        Label label = new Label(null, swatch);
        label.textProperty().bind(word);
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private Node below() {
        Label session = label(Bindings.createStringBinding(
                () -> words.session(model.chosenProperty().get()), model.chosenProperty(), texts.localeProperty()));
        session.getStyleClass().add("figures-session");
        Label keys = label(texts.bind("figures.keys"));
        keys.getStyleClass().addAll("text-muted", "figures-keys");
        return new VBox(session, keys);
    }

    private static Label label(ObservableValue<String> text) {
        Label label = new Label();
        label.textProperty().bind(text);
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }
}
