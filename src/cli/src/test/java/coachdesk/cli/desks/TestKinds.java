package coachdesk.cli.desks;

import coachdesk.desk.DeskKinds;
import coachdesk.desk.store.Records;
import java.time.ZoneId;

/** The tables of a desk, for tests that write what a server would have said. */
public final class TestKinds {
    public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private TestKinds() {}

    public static Records records() {
        return new Records(DeskKinds.of(() -> ZONE));
    }
}
