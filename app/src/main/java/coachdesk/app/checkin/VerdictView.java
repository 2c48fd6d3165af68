package coachdesk.app.checkin;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import java.util.List;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;
import org.kordamp.ikonli.javafx.FontIcon;

/** The answer over the whole window: colour, pictogram, word and name, as large as the window lets them be. */
final class VerdictView extends VBox {
    /** One em of the view is this part of the window's shorter side. */
    private static final double SHARE = 1.0 / 34;

    private static final double WIDE = 1.6;
    private static final int SMALLEST = 10;
    private static final int LARGEST = 120;
    private static final int ICON = 8;

    private final Texts texts;
    private final FontIcon icon = Icons.of("fth-check", "verdict-icon");
    private final Label word = large("verdict-word");
    private final Label times = large("verdict-times");
    private final Label second = large("verdict-second");
    private final Label name = large("verdict-name");
    private final Label course = large("verdict-course");
    private final Label reason = large("verdict-reason");
    private final Label secondReason = large("verdict-second");
    private final HBox keys = new HBox();

    VerdictView(Texts texts) {
        this.texts = texts;
        getStyleClass().add("verdict");
        getStylesheets()
                .add(Objects.requireNonNull(getClass().getResource("/css/checkin.css"))
                        .toExternalForm());
        setAccessibleRole(AccessibleRole.TEXT);
        HBox line = new HBox(word, times);
        line.getStyleClass().add("verdict-line");
        keys.getStyleClass().add("verdict-keys");
        getChildren().addAll(icon, line, second, name, course, reason, secondReason, keys);
        setAlignment(Pos.CENTER);
        widthProperty().addListener((property, before, now) -> scale());
        heightProperty().addListener((property, before, now) -> scale());
    }

    void show(Answer answer, VerdictManner manner) {
        VerdictWords words = manner.words();
        VerdictTone tone = VerdictTone.of(answer);
        for (VerdictTone each : VerdictTone.values()) {
            getStyleClass().remove(each.styleClass());
        }
        getStyleClass().add(tone.styleClass());
        icon.setIconLiteral(tone.icon());
        word.setText(words.word(answer));
        boolean twice = manner.second() != null;
        part(second, twice ? manner.second().word(answer) : "");
        part(secondReason, twice ? manner.second().reason(answer) : "");
        part(times, answer.times() > 1 ? "×" + answer.times() : "");
        part(name, words.name(answer));
        part(course, words.course(answer));
        part(reason, words.reason(answer));
        keys.getChildren().setAll(manner.staff() ? hints(answer) : List.of());
        setAccessibleText(twice ? words.spoken(answer) + ". " + manner.second().spoken(answer) : words.spoken(answer));
        notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    }

    private List<Node> hints(Answer answer) {
        Node close = hint(texts.get("key.escape"), texts.get("checkin.key.close"));
        if (answer.canUndo()) {
            return List.of(hint("U", texts.get("checkin.key.undo")), close);
        }
        return answer.canForce() ? List.of(hint("F", texts.get("checkin.key.force")), close) : List.of(close);
    }

    private static Node hint(String key, String does) {
        Label cap = new Label(key);
        cap.getStyleClass().add("verdict-key");
        HBox hint = new HBox(cap, new Label(does));
        hint.getStyleClass().add("verdict-hint");
        return hint;
    }

    private void scale() {
        double side = Math.min(getHeight(), getWidth() / WIDE);
        int em = Math.clamp(Math.round(side * SHARE), SMALLEST, LARGEST);
        setStyle("-fx-font-size: " + em + "px");
        // The theme styles every icon; only a style of its own outranks it.
        icon.setStyle("-fx-icon-size: " + ICON * em + "px;");
    }

    private static void part(Label label, String text) {
        EmojiText.show(label, text);
        label.setVisible(!text.isEmpty());
        label.setManaged(!text.isEmpty());
    }

    private static Label large(String styleClass) {
        Label label = new Label();
        label.getStyleClass().add(styleClass);
        label.setWrapText(true);
        label.setTextAlignment(TextAlignment.CENTER);
        label.setAlignment(Pos.CENTER);
        return label;
    }
}
