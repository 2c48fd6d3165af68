package coachdesk.desk;

import coachdesk.desk.media.MediaFiles;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.files.BlobFolder;
import coachdesk.desk.media.store.StoredFiles;
import coachdesk.desk.media.store.StoredMedia;
import coachdesk.desk.media.upload.Uploads;
import coachdesk.desk.remote.MediaServer;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.Sync;
import coachdesk.desk.tasks.BackgroundTimer;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** What a desk has for films and pictures. */
record MediaParts(MediaLibrary library, MediaFiles files, Uploads uploads) {
    /** Inside the data folder. */
    static final String FOLDER = "media";

    static MediaParts of(
            DeskOptions options,
            Store store,
            Records records,
            Outbox outbox,
            Supplier<String> newId,
            Supplier<Optional<ServerAddress>> address,
            Sync sync) {
        BlobFolder folder = new BlobFolder(options.folder().resolve(FOLDER));
        MediaServer server = new MediaServer(address, options.clock());
        Uploads uploads = new Uploads(
                store,
                folder,
                server,
                options.clock(),
                new SplittableRandom(options.random().nextLong()),
                new BackgroundTimer("media"));
        sync.listen(uploads::follow);
        return new MediaParts(
                new StoredMedia(
                        store,
                        records,
                        outbox,
                        newId,
                        options.clock(),
                        folder,
                        server,
                        () -> sync.status().remote() == RemoteKind.CLASSIC),
                new StoredFiles(store, folder, server, options.clock(), new BackgroundTimer("media-pictures")),
                uploads);
    }
}
