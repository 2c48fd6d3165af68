package coachdesk.app.shell;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.problems.Problem;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.animation.FadeTransition;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

/** Toasts at the bottom of the window, newest lowest, inside the scene. A pointer over one keeps it. */
final class ToastLayer extends VBox implements Toasts {
    private static final int MOST = 3;
    private static final Duration SHORT = Duration.seconds(4);
    private static final Duration LONG = Duration.seconds(10);
    private static final Duration FADE = Duration.millis(120);

    private final Texts texts;
    private final BooleanSupplier still;
    private Runnable undo;
    private Node undoToast;

    /** @param still whether nothing should fade */
    ToastLayer(Texts texts, BooleanSupplier still) {
        this.texts = texts;
        this.still = still;
        getStyleClass().add("toasts");
        setPickOnBounds(false);
        setAlignment(Pos.BOTTOM_CENTER);
    }

    @Override
    public void info(String text) {
        add(toast("fth-check-circle", "toast-info", words(text)), SHORT);
    }

    @Override
    public void undoable(String text, Runnable undoing) {
        Button button = new Button(texts.get("toast.undo"), Icons.of("fth-corner-up-left"));
        HBox toast = toast(text, button, undoing);
        undo = undoing;
        undoToast = toast;
        add(toast, LONG);
    }

    @Override
    public void offering(String text, String word, Runnable action) {
        add(toast(text, new Button(word), action), LONG);
    }

    @Override
    public void warning(String text, String word, Runnable action) {
        add(
                acting(
                        action,
                        new Button(word),
                        button -> toast("fth-alert-circle", "toast-warning", words(text), button)),
                LONG);
    }

    private HBox toast(String text, Button button, Runnable action) {
        return acting(action, button, one -> toast("fth-check-circle", "toast-info", words(text), one));
    }

    private HBox acting(Runnable action, Button button, Function<Button, HBox> making) {
        button.getStyleClass().addAll("small", "toast-action");
        HBox toast = making.apply(button);
        button.setOnAction(event -> {
            remove(toast);
            action.run();
        });
        return toast;
    }

    @Override
    public void problem(Problem problem) {
        ProblemText text = new ProblemText(problem, texts);
        text.getStyleClass().add("toast-problem-text");
        String icon = problem.expected() ? "fth-alert-circle" : "fth-alert-octagon";
        add(toast(icon, problem.expected() ? "toast-warning" : "toast-danger", text), problem.expected() ? LONG : null);
    }

    /** @return false when no toast offers an undo */
    boolean undoLast() {
        if (undoToast == null || !getChildren().contains(undoToast)) {
            return false;
        }
        Runnable undoing = undo;
        remove(undoToast);
        undoing.run();
        return true;
    }

    private static Label words(String text) {
        Label label = EmojiText.label(text, "toast-text");
        label.setWrapText(true);
        return label;
    }

    private HBox toast(String icon, String styleClass, Region... parts) {
        Button close = new Button(null, Icons.of("fth-x"));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText(texts.get("toast.close"));
        HBox toast = new HBox(Icons.of(icon, "toast-icon"));
        toast.getChildren().addAll(parts);
        toast.getChildren().add(close);
        HBox.setHgrow(parts[0], Priority.ALWAYS);
        for (int i = 1; i < parts.length; i++) {
            parts[i].setMinWidth(USE_PREF_SIZE);
        }
        toast.getStyleClass().addAll("toast", styleClass);
        toast.setMaxWidth(USE_PREF_SIZE);
        close.setOnAction(event -> remove(toast));
        return toast;
    }

    /** @param stays null until it is closed */
    private void add(HBox toast, Duration stays) {
        while (getChildren().size() >= MOST) {
            remove(getChildren().getFirst());
        }
        getChildren().add(toast);
        if (stays != null) {
            PauseTransition pause = new PauseTransition(stays);
            pause.setOnFinished(event -> fade(toast));
            toast.hoverProperty().addListener((hover, before, now) -> {
                if (now) {
                    pause.stop();
                } else {
                    pause.playFromStart();
                }
            });
            pause.play();
        }
    }

    private void fade(Node toast) {
        if (still.getAsBoolean()) {
            remove(toast);
            return;
        }
        FadeTransition fading = new FadeTransition(FADE, toast);
        fading.setToValue(0);
        fading.setOnFinished(event -> remove(toast));
        fading.play();
    }

    private void remove(Node toast) {
        getChildren().remove(toast);
        if (toast == undoToast) {
            undoToast = null;
            undo = null;
        }
    }
}
