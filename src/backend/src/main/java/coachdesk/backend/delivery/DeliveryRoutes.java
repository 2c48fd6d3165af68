package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryPage;
import coachdesk.contract.campaigns.DeliveryState;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The ledger of a sending: told row by row, and settled by a person where nobody else can. */
public final class DeliveryRoutes {
    private static final int LIMIT = 1_000;

    private final RecordStore records;
    private final LedgerReads ledgers;
    private final Settlement settlement;

    public DeliveryRoutes(RecordStore records, LedgerReads ledgers, Settlement settlement) {
        this.records = records;
        this.ledgers = ledgers;
        this.settlement = settlement;
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.DELIVERIES, Access.COACH, this::page),
                Route.post(Routes.DELIVERIES, Access.COACH, this::settle));
    }

    private Answer page(Call call) {
        known(call);
        int limit = call.number("limit", LIMIT, 1, LIMIT);
        int after = call.number("after", 0, 0, Integer.MAX_VALUE);
        List<Row> rows = ledgers.after(call.tenant(), call.at("id"), after, limit + 1);
        boolean more = rows.size() > limit;
        return Answer.json(new DeliveryPage(
                rows.stream().limit(limit).map(DeliveryRoutes::told).toList(), more));
    }

    private void known(Call call) {
        records.find(call.tenant(), Kind.DISPATCH, call.at("id"))
                .orElseThrow(() -> Refusal.notFound("This sending is not known."));
    }

    static Delivery told(Row row) {
        return new Delivery(
                row.n(),
                row.seq(),
                row.recipient(),
                row.name(),
                row.channel().wire(),
                row.address(),
                row.content(),
                row.state().wire(),
                row.code(),
                row.info(),
                row.attempts(),
                row.at().toString());
    }

    /** Rows that cannot become what is asked stay as they are, so that the same may be asked again. */
    private Answer settle(Call call) {
        known(call);
        Map<String, Object> body = call.object();
        DeliveryState state = DeliveryState.ofWire(String.valueOf(body.get("state")))
                .filter(wanted -> wanted == DeliveryState.SENT || wanted == DeliveryState.PLANNED)
                .orElseThrow(
                        () -> Refusal.invalid("enum", List.of("body", "state"), "Input should be 'sent' or 'planned'"));
        return Answer.json(Map.of("settled", settlement.settle(call.tenant(), call.at("id"), numbers(body), state)));
    }

    private static Set<Integer> numbers(Map<String, Object> body) {
        Set<Integer> numbers = new LinkedHashSet<>();
        boolean good = body.get("rows") instanceof List<?> rows
                && rows.size() <= LIMIT
                && rows.stream().allMatch(n -> n instanceof Integer number && numbers.add(number) | true);
        if (!good) {
            throw Refusal.invalid("list_type", List.of("body", "rows"), "Input should be at most 1000 row numbers");
        }
        return numbers;
    }
}
