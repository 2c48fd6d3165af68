package coachdesk.app;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.SyncStatus;
import java.time.Instant;
import java.util.List;

/** States of a connection, and what may wait for a decision. */
public final class SyncSamples {
    private static final Instant NOW = DeskFixture.NOW;

    private SyncSamples() {}

    /** @param problem null when the last attempt went well */
    public static SyncStatus status(int pending, int toDecide, Problem problem) {
        return new SyncStatus(
                RemoteKind.DESK_BACKEND,
                false,
                pending,
                pending == 0 ? null : NOW.minusSeconds(700),
                NOW.minusSeconds(problem == null ? 70 : 4000),
                toDecide,
                0,
                problem,
                problem == null ? null : NOW.plusSeconds(25));
    }

    public static Decision conflict() {
        return new Decision(
                "op-1",
                Kind.RESERVATION,
                "r-1",
                "AFR-B7281A · Léa Zürcher",
                OpType.EDIT,
                Decision.Reason.CONFLICT,
                null,
                null,
                NOW.minusSeconds(600),
                List.of(
                        new Decision.Field("trackingNumber", "null", "\"99.00.123456\"", "\"99.00.987654\""),
                        new Decision.Field("shippingStatus", "\"pending\"", "\"shipped\"", "\"delivered\"")),
                "Accueil 2",
                "Marc",
                NOW.minusSeconds(900));
    }

    public static Decision refusal() {
        return new Decision(
                "op-2",
                Kind.RESERVATION,
                "r-2",
                "AFR-0C19F2 · Noé Favre",
                OpType.DELETE,
                Decision.Reason.REJECTED,
                ErrorCode.NOT_ALLOWED,
                "Only a coach may delete a reservation.",
                NOW.minusSeconds(600),
                List.of(),
                null,
                null,
                null);
    }
}
