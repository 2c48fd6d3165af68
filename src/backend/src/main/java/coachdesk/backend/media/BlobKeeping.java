package coachdesk.backend.media;

import coachdesk.backend.blobs.BlobPlace;
import coachdesk.backend.blobs.Blobs;
import coachdesk.backend.media.store.BlobTable;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.Kind;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Deletes files that no record has named for thirty days: so long a delete can be taken back, and a desk may be offline between
 * its upload and the record that names it. And pieces of files that nobody went on with.
 */
public final class BlobKeeping implements Runnable {
    static final Duration UNUSED = Duration.ofDays(30);
    static final Duration UNFINISHED = Duration.ofDays(7);

    /** What a hash looks like in a document, whichever field it stands in. */
    private static final Pattern HASH = Pattern.compile("(?<![0-9a-f])[0-9a-f]{64}(?![0-9a-f])");

    private static final List<Kind> NAMING = List.of(Kind.MEDIA, Kind.ARTICLE, Kind.OFFER, Kind.CONCEPT);

    private final Tenants tenants;
    private final RecordStore records;
    private final BlobTable table;
    private final Blobs blobs;
    private final Unfinished unfinished;
    private final Clock clock;

    public BlobKeeping(Tenants tenants, RecordStore records, BlobTable table, BlobPlace place, Clock clock) {
        this.tenants = tenants;
        this.records = records;
        this.table = table;
        this.blobs = place.blobs();
        this.unfinished = new Unfinished(place.unfinished());
        this.clock = clock;
    }

    @Override
    public void run() {
        Instant now = clock.instant();
        tenants.all().forEach(tenant -> sweep(tenant.id(), now));
        try {
            unfinished.dropOlder(now.minus(UNFINISHED));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void sweep(String tenant, Instant now) {
        List<BlobTable.Row> kept = table.all(tenant);
        if (kept.isEmpty()) {
            return;
        }
        Set<String> named = named(tenant);
        for (BlobTable.Row row : kept) {
            if (named.contains(row.key().hash())) {
                if (row.unusedSince() != null) {
                    table.unused(row.key(), null);
                }
            } else if (row.unusedSince() == null) {
                table.unused(row.key(), now);
            } else if (row.unusedSince().isBefore(now.minus(UNUSED))
                    // A desk may have asked for it since, and was told that it is here.
                    && table.removeUnused(row.key(), now.minus(UNUSED))) {
                blobs.delete(row.key());
            }
        }
    }

    private Set<String> named(String tenant) {
        Set<String> named = new HashSet<>();
        for (Kind kind : NAMING) {
            for (String doc : records.docs(tenant, kind)) {
                Matcher found = HASH.matcher(doc);
                while (found.find()) {
                    named.add(found.group());
                }
            }
        }
        return named;
    }
}
