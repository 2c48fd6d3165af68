package coachdesk.app.evening;

import java.util.Map;

/** What happens at the doors of an evening. A booking is the document of a reservation. */
public sealed interface Deed {
    enum Where {
        SCANNER,
        CAMERA,
        TYPED,
        /** At the second desk. */
        THERE
    }

    /** Somebody shows a ticket for tonight. */
    record Ticket(Map<String, Object> booking, Where where) implements Deed {}

    /** The same ticket at both desks, whether they hear of each other or not. */
    record Twice(Map<String, Object> booking) implements Deed {}

    /** Let in by mistake, and taken back by the key. */
    record Mistake(Map<String, Object> booking) implements Deed {}

    /** Marked on the list at the second desk. */
    record Listed(Map<String, Object> booking) implements Deed {}

    record WalkIn(String name) implements Deed {}

    /** A scanner that reads whatever lies there. */
    record Storm(int scans) implements Deed {}
}
