package coachdesk.desk.articles.store;

import coachdesk.contract.Kind;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Transaction;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Keeps how an article stood, where somebody comes back to it after a pause or goes on with what another wrote. */
final class StoredRevisions {
    /** Saves that follow each other faster are one piece of work. */
    static final Duration PAUSE = Duration.ofMinutes(10);
    /** Of each article. */
    static final int MOST = 30;

    private static final String[] KEPT = {"title", "content", "excerpt", "imageUrl"};

    private final Outbox outbox;
    private final Supplier<String> newId;
    private final Clock clock;

    StoredRevisions(Outbox outbox, Supplier<String> newId, Clock clock) {
        this.outbox = outbox;
        this.newId = newId;
        this.clock = clock;
    }

    /**
     * @param before the article as it still stands
     * @param who goes on with it; null for nobody in particular
     * @param always whatever came before
     */
    void keep(Transaction tx, String id, Map<String, Object> before, String who, boolean always) {
        if (DocFields.text(before, "content") == null || !(always || pause(before) || another(before, who))) {
            return;
        }
        Instant now = clock.instant();
        Instant at = at(tx, id, now);
        String revision = newId.get();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", revision);
        doc.put("article_id", id);
        doc.put("at", at.toString());
        if (who != null) {
            doc.put("by", who);
        }
        for (String field : KEPT) {
            doc.put(field, before.get(field) instanceof String text ? text : "");
        }
        outbox.create(tx, Kind.ARTICLE_REVISION, revision, doc, now);
        prune(tx, id, now);
    }

    /** Behind all that are known, also where this clock is behind another desk's: else it would be the first to go. */
    private static Instant at(Transaction tx, String id, Instant now) {
        long newest = tx.statements()
                .first(
                        "SELECT max(at) FROM article_revision WHERE article_id = ? AND NOT deleted",
                        row -> row.getLong(1),
                        id)
                .orElse(0L);
        return now.toEpochMilli() > newest ? now : Instant.ofEpochMilli(newest + 1);
    }

    /**
     * Every desk by itself, all in the same order: what any of them deletes has as many newer ones, which no desk deletes
     * before it. So the newest of all that were ever made are nowhere deleted, whatever the desks know of each other.
     */
    private void prune(Transaction tx, String id, Instant now) {
        List<String> ids = tx.statements()
                .all(
                        "SELECT id FROM article_revision WHERE article_id = ? AND NOT deleted ORDER BY at DESC, id"
                                + " DESC",
                        row -> row.getString(1),
                        id);
        ids.stream().skip(MOST).forEach(old -> outbox.delete(tx, Kind.ARTICLE_REVISION, old, now));
    }

    private boolean pause(Map<String, Object> before) {
        return Instants.read(before.get("updatedAt"))
                .map(at -> at.plus(PAUSE).isBefore(clock.instant()))
                .orElse(true);
    }

    private static boolean another(Map<String, Object> before, String who) {
        String last = DocFields.text(before, "updatedBy");
        return last != null && who != null && !Objects.equals(last, who);
    }
}
