package coachdesk.desk.overview;

import java.util.ArrayList;
import java.util.List;

/** One thing that waits for somebody, or that goes next by itself. */
public sealed interface DueItem {
    /** Of what goes by itself, so many are named. */
    int NEXT = 3;

    /** Sendings that were due while nobody could send them. */
    record MissedSends(int count) implements DueItem {}

    record Decisions(int count) implements DueItem {}

    record RefusedFiles(Due.Refused refused) implements DueItem {}

    record Unread(int count) implements DueItem {}

    record Send(Due.Send send) implements DueItem {}

    record Later(Due.Later later) implements DueItem {}

    /** What somebody must do first, then what goes by itself, the next first. */
    static List<DueItem> of(Due due) {
        List<DueItem> items = new ArrayList<>();
        if (!due.missed().isEmpty()) {
            items.add(new MissedSends(due.missed().size()));
        }
        if (due.decisions() > 0) {
            items.add(new Decisions(due.decisions()));
        }
        if (due.files().count() > 0) {
            items.add(new RefusedFiles(due.files()));
        }
        if (due.unread() > 0) {
            items.add(new Unread(due.unread()));
        }
        due.later().stream().filter(Due.Later::missed).map(Later::new).forEach(items::add);
        due.sends().stream().limit(NEXT).map(Send::new).forEach(items::add);
        due.later().stream()
                .filter(later -> !later.missed())
                .limit(NEXT)
                .map(Later::new)
                .forEach(items::add);
        return items;
    }
}
