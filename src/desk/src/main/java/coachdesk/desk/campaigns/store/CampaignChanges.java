package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.DISPATCH;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** What a person changes of a campaign's content. */
record CampaignChanges(Store store, Records records, Outbox outbox, Supplier<String> newId, Clock clock) {
    String save(Campaign campaign) {
        return store.write(tx -> {
            String id = campaign.id() == null ? newId.get() : campaign.id();
            Map<String, Object> known =
                    Sendings.doc(tx, records, Kind.CAMPAIGN, id).orElse(null);
            if (known == null) {
                create(tx, id, campaign);
            } else {
                Map<String, Object> changed = changed(known, campaign);
                if (!changed.isEmpty()) {
                    outbox.edit(tx, Kind.CAMPAIGN, id, changed, clock.instant());
                }
            }
            return id;
        });
    }

    /** What reads the same is left as it is written: it may hold what only a newer program knows. */
    private static Map<String, Object> changed(Map<String, Object> known, Campaign campaign) {
        Map<String, Object> before = Campaign.of(known).fields();
        Map<String, Object> changed = new LinkedHashMap<>();
        campaign.fields().forEach((name, value) -> {
            if (!Objects.equals(before.get(name), value)) {
                changed.put(name, merged(known.get(name), value));
            }
        });
        return changed;
    }

    /** Channels of a newer program stay beside ours. */
    private static Object merged(Object known, Object value) {
        if (!(known instanceof Map<?, ?> before) || !(value instanceof Map<?, ?> now)) {
            return value;
        }
        Map<Object, Object> merged = new LinkedHashMap<>(before);
        merged.putAll(now);
        return merged;
    }

    private void create(Transaction tx, String id, Campaign campaign) {
        Map<String, Object> doc = campaign.fields();
        doc.put("id", id);
        doc.put(Campaign.STATUS, "draft");
        doc.put("createdAt", clock.instant().toString());
        outbox.create(tx, Kind.CAMPAIGN, id, doc, clock.instant());
    }

    String copy(String id) {
        return store.write(tx -> {
            String copy = newId.get();
            create(tx, copy, Sendings.campaign(tx.sql(), id).orElseThrow(() -> missing(id)));
            return copy;
        });
    }

    Undo delete(String id) {
        record Before(Map<String, Object> doc, Map<String, Map<String, Object>> wishes) {}
        Before before = store.write(tx -> {
            Instant now = clock.instant();
            Map<String, Object> doc =
                    Sendings.doc(tx, records, Kind.CAMPAIGN, id).orElseThrow(() -> missing(id));
            Map<String, Map<String, Object>> wishes = new LinkedHashMap<>();
            for (Dispatch dispatch :
                    Sendings.where(tx.sql(), DISPATCH.CAMPAIGN_ID.eq(id).and(DISPATCH.AHEAD.isTrue()))) {
                Map<String, Object> cancel = Map.of(Dispatch.WISH, Wish.CANCEL.wire());
                wishes.put(dispatch.id(), outbox.edit(tx, Kind.DISPATCH, dispatch.id(), cancel, now));
            }
            outbox.delete(tx, Kind.CAMPAIGN, id, now);
            return new Before(doc, wishes);
        });
        return Undo.once(() -> store.change(tx -> {
            outbox.restore(tx, Kind.CAMPAIGN, id, before.doc(), clock.instant());
            before.wishes()
                    .forEach((dispatch, wish) -> outbox.edit(tx, Kind.DISPATCH, dispatch, wish, clock.instant()));
        }));
    }

    static RuntimeException missing(String id) {
        return Problem.of(ErrorCode.NOT_FOUND, "id", id).asException();
    }
}
