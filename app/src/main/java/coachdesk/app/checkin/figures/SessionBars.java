package coachdesk.app.checkin.figures;

import coachdesk.desk.checkin.figures.SessionFigures;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

/** Each session as a frame as high as were booked, with a bar in it as high as came. Arrows go from one to the next. */
final class SessionBars extends Region {
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");
    private static final double WIDEST = 64;
    private static final double SHARE = 0.72;
    private static final double INNER = 0.5;
    private static final double GAP = 6;

    private final FiguresModel model;
    private final FiguresWords words;
    private final Consumer<SessionFigures> open;
    private final List<Slot> slots = new ArrayList<>();
    private final Label most = new Label();
    private final Label none = new Label("0");
    private final Region base = new Region();

    private record Slot(SessionFigures session, Region ground, Region booked, Region came, Label month) {}

    SessionBars(FiguresModel model, FiguresWords words, Consumer<SessionFigures> open) {
        this.model = model;
        this.words = words;
        this.open = open;
        getStyleClass().add("session-bars");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.SLIDER);
        base.getStyleClass().add("bar-base");
        most.getStyleClass().addAll("text-muted", "bar-label");
        none.getStyleClass().addAll("text-muted", "bar-label");
        model.sessions().addListener((ListChangeListener<SessionFigures>) change -> fill());
        words.texts().localeProperty().addListener((property, before, now) -> fill());
        model.chosenProperty().subscribe(now -> choose());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> requestFocus());
        fill();
    }

    private void fill() {
        slots.clear();
        LocalDate before = null;
        for (SessionFigures session : model.sessions()) {
            slots.add(slot(session, before));
            before = session.day();
        }
        most.setText(Integer.toString(highest()));
        getChildren().setAll(base, most, none);
        slots.forEach(slot -> getChildren().addAll(slot.ground(), slot.booked(), slot.came()));
        slots.stream().filter(slot -> slot.month() != null).forEach(slot -> getChildren()
                .add(slot.month()));
        choose();
    }

    private Slot slot(SessionFigures session, LocalDate before) {
        Region ground = styled("bar-ground");
        ground.setOnMousePressed(event -> model.choose(session));
        ground.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open.accept(session);
            }
        });
        Region booked = styled("bar-booked");
        Region came = styled("bar-came");
        booked.setMouseTransparent(true);
        came.setMouseTransparent(true);
        boolean begins =
                before == null || before.getMonthValue() != session.day().getMonthValue();
        Label month = begins ? new Label(words.month(session.day())) : null;
        if (month != null) {
            month.getStyleClass().addAll("text-muted", "bar-label");
        }
        return new Slot(session, ground, booked, came, month);
    }

    private static Region styled(String styleClass) {
        Region region = new Region();
        region.getStyleClass().add(styleClass);
        return region;
    }

    private void choose() {
        SessionFigures chosen = model.chosenProperty().get();
        slots.forEach(slot ->
                slot.ground().pseudoClassStateChanged(CHOSEN, slot.session().equals(chosen)));
        setAccessibleText(words.session(chosen));
    }

    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case LEFT -> model.step(-1);
            case RIGHT -> model.step(1);
            case HOME -> model.step(-slots.size());
            case END -> model.step(slots.size());
            case ENTER -> {
                if (model.chosenProperty().get() != null) {
                    open.accept(model.chosenProperty().get());
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    private int highest() {
        return model.sessions().stream()
                .mapToInt(session -> Math.max(session.booked(), session.came()))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        double words = most.prefHeight(-1);
        double left = snappedLeftInset() + Math.max(most.prefWidth(-1), none.prefWidth(-1)) + GAP;
        double top = snappedTopInset() + words / 2;
        double bottom = getHeight() - snappedBottomInset() - words - GAP;
        double right = getWidth() - snappedRightInset();
        most.resizeRelocate(left - GAP - most.prefWidth(-1), top - words / 2, most.prefWidth(-1), words);
        none.resizeRelocate(left - GAP - none.prefWidth(-1), bottom - words / 2, none.prefWidth(-1), words);
        base.resizeRelocate(left, snapPositionY(bottom), right - left, 1);
        double step = slots.isEmpty() ? 0 : Math.min((right - left) / slots.size(), WIDEST / SHARE);
        double free = left;
        for (int i = 0; i < slots.size(); i++) {
            Slot slot = slots.get(i);
            double from = left + i * step;
            slot.ground().resizeRelocate(from, top, step, bottom - top);
            bar(slot.booked(), slot.session().booked(), from, step, SHARE, top, bottom);
            bar(slot.came(), slot.session().came(), from, step, SHARE * INNER, top, bottom);
            if (slot.month() != null) {
                double width = slot.month().prefWidth(-1);
                boolean fits = from >= free && from + width <= right;
                slot.month().setVisible(fits);
                slot.month().resizeRelocate(from, bottom + GAP, width, words);
                free = fits ? from + width + GAP : free;
            }
        }
    }

    private void bar(Region bar, int people, double from, double step, double share, double top, double bottom) {
        double height = snapSizeY((bottom - top) * people / Math.max(1, highest()));
        double width = Math.max(2, step * share);
        bar.resizeRelocate(from + (step - width) / 2, snapPositionY(bottom) - height, width, height);
    }
}
