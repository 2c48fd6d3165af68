package coachdesk.backend;

import coachdesk.backend.blobs.BlobKey;
import coachdesk.backend.blobs.BlobPlace;
import coachdesk.backend.blobs.Reachable;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.http.Route;
import coachdesk.backend.media.BlobKeeping;
import coachdesk.backend.media.BlobRoutes;
import coachdesk.backend.media.Covers;
import coachdesk.backend.media.MediaRoutes;
import coachdesk.backend.media.ServedFiles;
import coachdesk.backend.media.Uploads;
import coachdesk.backend.media.ViewerRoutes;
import coachdesk.backend.media.Views;
import coachdesk.backend.media.store.BlobTable;
import coachdesk.backend.media.store.MediaPlaces;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;

/** What is served of films and pictures, and what keeps their files. */
final class MediaParts {
    private final BlobPlace files;
    private final BlobTable table;
    private final Uploads uploads;
    private final Runnable keeping;
    private final Reachable reachable;

    private final RecordStore records;
    private final Tenants tenants;
    private final MediaPlaces places;
    private final URI self;
    private final Covers covers;
    private final Clock clock;
    final Views views;

    /** @param later writes how often pages were seen */
    MediaParts(
            Database database,
            RecordStore records,
            Tenants tenants,
            BlobPlace files,
            Later later,
            Outside outside,
            Clock clock) {
        this.files = files;
        this.records = records;
        this.tenants = tenants;
        this.places = new MediaPlaces(database);
        this.self = outside.self();
        this.covers = new Covers(outside.covers(), files.covers(), clock);
        this.clock = clock;
        this.views = new Views(records, later, clock);
        this.table = new BlobTable(database);
        this.uploads = new Uploads(files, table, clock);
        this.reachable = new Reachable(files.blobs(), clock);
        this.keeping = new BlobKeeping(tenants, records, table, files, clock);
    }

    /** Keeps a file of the demo. */
    void keep(String tenant, String hash, byte[] file) {
        uploads.take(new BlobKey(tenant, hash), 0, file.length, () -> file);
    }

    Reachable reachable() {
        return reachable;
    }

    /** Done once a day. */
    Runnable keeping() {
        return keeping;
    }

    List<Route> routes() {
        ServedFiles served = new ServedFiles(table, files.blobs());
        return Stream.of(
                        new BlobRoutes(uploads, served).routes(),
                        new MediaRoutes(new Classic(records, clock), places, views, self).routes(),
                        new ViewerRoutes(places, records, tenants, served, covers, views, self).routes())
                .flatMap(List::stream)
                .toList();
    }
}
