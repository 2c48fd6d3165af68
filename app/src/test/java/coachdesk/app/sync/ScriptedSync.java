package coachdesk.app.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.Decisions;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.Sync;
import coachdesk.desk.sync.SyncStatus;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A connection and its decisions, as a test wants them. */
final class ScriptedSync implements Decisions {
    static final Instant NOW = Instant.parse("2026-11-21T18:30:00Z");

    final List<Decision> open = new ArrayList<>();
    final List<String> settled = new ArrayList<>();
    final List<String> undone = new ArrayList<>();
    final List<Consumer<SyncStatus>> listeners = new ArrayList<>();
    List<String> limits = List.of();
    SyncStatus status = status(0, null);
    int synced;

    static SyncStatus status(int pending, Problem problem) {
        return new SyncStatus(
                RemoteKind.DESK_BACKEND,
                false,
                pending,
                pending == 0 ? null : NOW.minusSeconds(300),
                NOW.minusSeconds(60),
                0,
                problem,
                problem == null ? null : NOW.plusSeconds(90));
    }

    static Decision conflict() {
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
                List.of(new Decision.Field("trackingNumber", "null", "\"99.00.1234\"", "\"99.00.9876\"")),
                "Accueil 2",
                "Marc",
                NOW.minusSeconds(900));
    }

    static Decision refusal() {
        return new Decision(
                "op-2",
                Kind.RESERVATION,
                "r-2",
                "AFR-000001 · Noé",
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

    Sync sync() {
        return (Sync) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {Sync.class},
                (proxy, method, arguments) -> switch (method.getName()) {
                    case "status" -> status;
                    case "limits" -> limits;
                    case "listen" -> listen(arguments[0]);
                    case "syncNow" -> {
                        synced++;
                        status = status(0, null);
                        yield status;
                    }
                    default -> throw new UnsupportedOperationException(method.getName());
                });
    }

    @SuppressWarnings("unchecked")
    private Runnable listen(Object listener) {
        listeners.add((Consumer<SyncStatus>) listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public List<Decision> open() {
        return List.copyOf(open);
    }

    @Override
    public void settle(String id, Decision.Choice choice) {
        if (!open.removeIf(decision -> decision.id().equals(id))) {
            throw Problem.of(ErrorCode.NOT_FOUND).asException();
        }
        settled.add(id + " " + choice);
    }

    @Override
    public boolean undo(String id) {
        open.add(conflict());
        return undone.add(id);
    }
}
