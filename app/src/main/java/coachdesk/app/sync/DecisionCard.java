package coachdesk.app.sync;

import coachdesk.app.ui.CopyCode;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Texts;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.Decision.Choice;
import coachdesk.desk.words.ProblemWords;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One thing to decide: what it is about, both sides next to each other or the server's reason, and the buttons. */
final class DecisionCard extends VBox {
    private final Decision decision;
    private final DecisionWords words;
    private final Texts texts;

    DecisionCard(Decision decision, DecisionWords words, Texts texts, BiConsumer<Decision, Choice> settle) {
        this.decision = decision;
        this.words = words;
        this.texts = texts;
        getStyleClass().addAll("surface", "decision");
        Label reason = wrapped(new Label(words.reason(decision)), "text-muted");
        getChildren().addAll(EmojiText.label(words.label(decision), "decision-label"), reason);
        boolean conflict = decision.reason() == Decision.Reason.CONFLICT;
        getChildren().add(conflict ? sides() : refusal());
        HBox buttons = new HBox();
        buttons.getStyleClass().add("decision-buttons");
        for (Choice choice : conflict ? List.of(Choice.MINE, Choice.THEIRS) : List.of(Choice.RETRY, Choice.DROP)) {
            Button button = new Button(words.choice(choice));
            button.setOnAction(event -> settle.accept(decision, choice));
            button.setAccessibleText(words.choice(choice) + ", " + words.label(decision));
            button.setMinWidth(USE_PREF_SIZE);
            buttons.getChildren().add(button);
        }
        getChildren().add(buttons);
    }

    private Node sides() {
        GridPane grid = new GridPane();
        grid.getStyleClass().add("sides");
        ColumnConstraints name = new ColumnConstraints();
        name.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(name, side(), side());
        grid.addRow(
                0,
                new Label(),
                head(texts.get("decision.mine"), words.mine(decision)),
                head(texts.get("decision.theirs"), words.theirs(decision)));
        for (Decision.Field field : decision.fields()) {
            Label key = new Label(words.field(decision.kind(), field.name()));
            key.getStyleClass().add("text-muted");
            grid.addRow(
                    grid.getRowCount(),
                    key,
                    value(field),
                    wrapped(EmojiText.label(words.value(field.name(), field.theirs())), "side-value"));
        }
        return grid;
    }

    private static ColumnConstraints side() {
        ColumnConstraints column = new ColumnConstraints();
        column.setPercentWidth(40);
        column.setHgrow(Priority.ALWAYS);
        return column;
    }

    private static Node head(String title, String detail) {
        Label name = new Label(title);
        name.getStyleClass().add("side-name");
        return new VBox(name, wrapped(new Label(detail), "caption", "text-muted"));
    }

    private Node value(Decision.Field field) {
        String base = words.value(field.name(), field.base());
        Label before = wrapped(new Label(texts.get("decision.before", base)), "caption", "text-muted");
        return new VBox(wrapped(EmojiText.label(words.value(field.name(), field.mine())), "side-value"), before);
    }

    private Node refusal() {
        VBox box = new VBox(wrapped(new Label(words.mine(decision)), "caption"));
        box.getStyleClass().add("refusal");
        if (decision.message() != null) {
            box.getChildren()
                    .add(wrapped(new Label(texts.get("decision.server-says", decision.message())), "refusal-text"));
        }
        if (decision.code() != null) {
            String what = new ProblemWords(texts::get).what(Problem.told(decision.code()));
            box.getChildren()
                    .addAll(
                            wrapped(new Label(what), "refusal-text"),
                            new CopyCode(decision.code().wire(), texts));
        }
        return box;
    }

    private static Label wrapped(Label label, String... styleClasses) {
        label.getStyleClass().addAll(styleClasses);
        label.setWrapText(true);
        return label;
    }
}
