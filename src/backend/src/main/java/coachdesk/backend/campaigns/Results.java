package coachdesk.backend.campaigns;

import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.delivery.store.RunRow;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The classic {@code results} of a campaign: the ledger of its newest sending. */
public final class Results {
    private static final int MOST = 10_000;

    private final RunTable runs;
    private final LedgerReads ledgers;

    public Results(RunTable runs, LedgerReads ledgers) {
        this.runs = runs;
        this.ledgers = ledgers;
    }

    Optional<RunRow> newest(String tenant, String campaign) {
        return runs.ofCampaign(tenant, campaign).stream()
                .filter(run -> !run.test())
                .findFirst();
    }

    List<Row> rows(String tenant, RunRow run) {
        return ledgers.after(tenant, run.dispatch(), 0, MOST).stream()
                .filter(row -> row.state() != DeliveryState.LEFT_OUT)
                .toList();
    }

    /** Puts them, and when it was last sent, into a document. */
    Map<String, Object> into(Map<String, Object> doc, String tenant) {
        Optional<RunRow> run = newest(tenant, (String) doc.get("id"));
        doc.put(
                "results",
                run.map(newest -> rows(tenant, newest)).orElse(List.of()).stream()
                        .map(Results::result)
                        .toList());
        run.ifPresent(newest -> doc.put("launchedAt", newest.started().toString()));
        return doc;
    }

    private static Map<String, Object> result(Row row) {
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("contactId", row.recipient());
        result.put("targetId", row.recipient());
        result.put("contactName", row.name());
        result.put("contactEmail", row.channel() == Channel.EMAIL ? row.address() : null);
        result.put("contactPhone", row.channel() == Channel.WHATSAPP ? row.address() : null);
        result.put("channel", row.channel().wire());
        result.put("status", row.state().open() ? "pending" : row.state().wire());
        result.put("error", row.code());
        result.put("sentAt", row.state() == DeliveryState.SENT ? row.at().toString() : null);
        result.put("messageId", row.providerId());
        result.put("sessionId", row.conversation());
        return result;
    }
}
