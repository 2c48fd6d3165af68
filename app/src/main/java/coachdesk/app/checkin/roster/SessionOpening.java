package coachdesk.app.checkin.roster;

import java.time.LocalDate;
import java.util.function.BiConsumer;

/** How other tabs get to the list of a session. UI thread only. */
public final class SessionOpening {
    private BiConsumer<String, LocalDate> list = (courseId, day) -> {};

    void by(BiConsumer<String, LocalDate> showing) {
        this.list = showing;
    }

    public void open(String courseId, LocalDate day) {
        list.accept(courseId, day);
    }
}
