package coachdesk.backend.sync;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.PushRequest;
import java.time.Clock;
import java.util.List;

/** The sync protocol over HTTP. */
public final class SyncRoutes {
    private static final int LARGEST_PUSH = 16 * 1024 * 1024;

    private final SyncOps ops;
    private final SyncChanges changes;
    private final Clock clock;

    public SyncRoutes(SyncOps ops, SyncChanges changes, Clock clock) {
        this.ops = ops;
        this.changes = changes;
        this.clock = clock;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.SYNC_OPS, Access.STAFF, this::push).upTo(LARGEST_PUSH),
                Route.get(Routes.SYNC_CHANGES, Access.STAFF, this::pull));
    }

    private Answer push(Call call) {
        PushRequest request = call.body(PushRequest.class);
        if (request.ops() != null && request.ops().size() > PushRequest.MOST) {
            throw new Refusal(413, ErrorCode.TOO_LARGE, "At most " + PushRequest.MOST + " operations at a time.");
        }
        Pusher who = new Pusher(call.tenant(), call.who().name(), call.who().role());
        try {
            return Answer.json(ops.push(who, request));
        } catch (IllegalArgumentException e) {
            throw Refusal.invalid("value_error", List.of("body"), "The device, an opId or a number is missing");
        }
    }

    private Answer pull(Call call) {
        int limit = call.number("limit", ChangesPage.LIMIT, 1, ChangesPage.LIMIT);
        SyncChanges.Page page = changes.after(
                        call.tenant(),
                        call.who().role(),
                        call.parameter("kind").map(SyncRoutes::kind).orElse(null),
                        call.parameter("after").orElse(""),
                        limit)
                .orElseThrow(() ->
                        new Refusal(410, ErrorCode.SYNC_CURSOR_OLD, "This cursor is too old; load everything again."));
        return Answer.json(out -> PageText.write(page, clock.instant(), out));
    }

    private static Kind kind(String wire) {
        return Kind.ofWire(wire)
                .orElseThrow(() -> Refusal.invalid("enum", List.of("query", "kind"), "Input should be a known kind"));
    }
}
