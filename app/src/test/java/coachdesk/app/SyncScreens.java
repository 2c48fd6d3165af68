package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** The connection: calm, with changes that wait, out of reach, and with something to decide. */
final class SyncScreens {
    private static final Instant NOW = DeskFixture.NOW;

    private SyncScreens() {}

    static List<Screen> all() {
        return List.of(
                usual("sync", SyncScreens::calm, hand -> hand.show("sync")),
                usual("sync-waiting", SyncScreens::changes, SyncScreens::waiting, hand -> hand.show("sync")),
                usual("sync-offline", SyncScreens::changes, SyncScreens::offline, hand -> hand.show("sync")),
                usual("sync-classic", SyncScreens::classic, hand -> hand.show("sync")),
                usual("decision-conflict", hand -> decide(hand, SyncSamples.conflict())),
                usual("decision-refused", hand -> decide(hand, SyncSamples.refusal())));
    }

    static void calm(Hand hand) {
        hand.server(SyncSamples.status(0, 0, null));
    }

    /** With all that it cannot promise. */
    private static void classic(Hand hand) {
        hand.server(new SyncStatus(RemoteKind.CLASSIC, false, 0, null, NOW.minusSeconds(70), 0, 0, null, null));
    }

    static void changes(Hand hand) {
        var reservations = hand.fixture().desk.reservations();
        List<ReservationRow> rows = reservations.page(ReservationQuery.all(), 0, 3);
        reservations.edit(rows.get(0).id(), Map.of("trackingNumber", "99.00.482913"));
        reservations.delete(List.of(rows.get(1).id()));
        reservations.edit(rows.get(2).id(), Map.of("shippingStatus", "shipped"));
    }

    private static void waiting(Hand hand) {
        hand.server(new SyncStatus(
                RemoteKind.DESK_BACKEND, true, 3, NOW.minusSeconds(12), NOW.minusSeconds(130), 0, 0, null, null));
    }

    static void offline(Hand hand) {
        hand.server(SyncSamples.status(3, 0, Problem.of(ErrorCode.SERVER_UNREACHABLE)));
    }

    private static void decide(Hand hand, Decision decision) {
        hand.fixture().decisions.add(decision);
        hand.server(SyncSamples.status(0, 1, null));
        hand.show("sync");
    }
}
