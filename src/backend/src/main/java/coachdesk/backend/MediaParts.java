package coachdesk.backend;

import coachdesk.backend.blobs.BlobPlace;
import coachdesk.backend.blobs.Reachable;
import coachdesk.backend.http.Route;
import coachdesk.backend.media.BlobKeeping;
import coachdesk.backend.media.BlobRoutes;
import coachdesk.backend.media.Uploads;
import coachdesk.backend.media.store.BlobTable;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import java.time.Clock;
import java.util.List;

/** What is served of films and pictures, and what keeps their files. */
final class MediaParts {
    private final BlobPlace files;
    private final BlobTable table;
    private final Uploads uploads;
    private final Runnable keeping;
    private final Reachable reachable;

    MediaParts(Database database, RecordStore records, Tenants tenants, BlobPlace files, Clock clock) {
        this.files = files;
        this.table = new BlobTable(database);
        this.uploads = new Uploads(files, table, clock);
        this.reachable = new Reachable(files.blobs(), clock);
        this.keeping = new BlobKeeping(tenants, records, table, files, clock);
    }

    Reachable reachable() {
        return reachable;
    }

    /** Done once a day. */
    Runnable keeping() {
        return keeping;
    }

    List<Route> routes() {
        return new BlobRoutes(uploads, files.blobs(), table).routes();
    }
}
