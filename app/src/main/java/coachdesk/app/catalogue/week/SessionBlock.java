package coachdesk.app.catalogue.week;

import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.ListRow;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.CourseSession;
import java.time.LocalDateTime;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** One session: when, what, and how many are booked. */
final class SessionBlock extends Button {
    /** Of the letters' size. */
    private static final double TWO_LINES = 2.4;

    private final CourseSession session;

    SessionBlock(CourseSession session, LocalDateTime now, Texts texts, Consumer<CourseSession> open) {
        this.session = session;
        boolean full = session.capacity() != null && session.booked() >= session.capacity();
        boolean over = session.time() != null
                && session.day()
                        .atTime(session.time())
                        .plusMinutes(DayLanes.MINUTES)
                        .isBefore(now);
        String time = session.time() == null ? null : session.time().toString();
        String name = Objects.requireNonNullElse(session.course(), texts.get("catalogue.nameless"));
        String booked = session.capacity() == null
                ? texts.get("catalogue.week.booked", session.booked())
                : texts.get("catalogue.course.places", session.booked(), session.capacity());
        String state = full ? texts.get("catalogue.course.full") : null;
        Label second = line(join(" · ", state, booked), null);
        VBox lines = new VBox(line(join(" ", time, name), "week-session-name"), second);
        heightProperty()
                .subscribe(height -> ListRow.show(
                        second,
                        height.doubleValue() == 0
                                || height.doubleValue() >= TWO_LINES * getFont().getSize()));
        lines.setMinSize(0, 0);
        setGraphic(lines);
        setMinSize(0, 0);
        setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        Rectangle clip = new Rectangle();
        clip.widthProperty().bind(widthProperty());
        clip.heightProperty().bind(heightProperty());
        setClip(clip);
        getStyleClass().add("week-session");
        if (full) {
            getStyleClass().add("is-full");
        }
        if (over) {
            getStyleClass().add("is-over");
        }
        String all = join(", ", time, name, booked, state, session.place());
        setAccessibleText(all);
        setTooltip(new Tooltip(all));
        setOnAction(event -> open.accept(session));
    }

    CourseSession session() {
        return session;
    }

    private static Label line(String text, String style) {
        Label label = EmojiText.label(text);
        if (style != null) {
            label.getStyleClass().add(style);
        }
        ListRow.yields(label);
        return label;
    }

    private static String join(String between, String... parts) {
        return Stream.of(parts).filter(Objects::nonNull).collect(Collectors.joining(between));
    }
}
