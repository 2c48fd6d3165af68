package coachdesk.desk.media.store;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.media.FakeBlobs;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.media.MediaLink.Words;
import coachdesk.desk.media.files.BlobFolder;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.HandTimer;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** What a desk has for films and pictures, with a server in memory and a time that the test lets pass. */
public final class MediaDesk implements AutoCloseable {
    public final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    public final Store store;
    public final BlobFolder folder;
    public final FakeBlobs server;
    public final StoredMedia media;
    public final StoredFiles files;
    private final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    private final HandTimer hand = new HandTimer(clock);

    public MediaDesk(Path data) {
        this(NewStore.in(data.resolve("desk")), data, new FakeBlobs());
    }

    public MediaDesk(Store store, Path data, FakeBlobs server) {
        this.store = store;
        this.server = server;
        folder = new BlobFolder(data.resolve("desk/media"));
        RandomIds ids = new RandomIds(new SplittableRandom(7));
        Outbox outbox = new Outbox(records, ids);
        media = new StoredMedia(store, records, outbox, ids, clock, folder, server, () -> false);
        files = new StoredFiles(store, folder, server, clock, hand);
    }

    /** What was asked for in the background comes. */
    void pass() {
        hand.pass(Duration.ofSeconds(1));
    }

    void later() {
        hand.pass(Duration.ofDays(3));
    }

    /** All that was done here is at the server, where another desk deletes this. @return how it stood */
    public Map<String, Object> toldGone(Kind kind, String id) {
        Map<String, Object> doc = store.reading(
                reading -> records.find(reading, kind, id).orElseThrow().doc());
        store.change(tx -> {
            tx.statements().run("DELETE FROM operation");
            records.told(tx, kind, id, 1, null);
        });
        return doc;
    }

    public void told(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, 1, doc));
    }

    MediaFields link(String title, String address) {
        return new MediaFields(
                new Words(title, media.slug(title, null), address, "", "", MediaAction.NONE), null, List.of());
    }

    public MediaFields file(String title, Taken taken) {
        return new MediaFields(
                new Words(title, media.slug(title, null), "", "", "", MediaAction.NONE), taken.file(), taken.thumbs());
    }

    @Override
    public void close() {
        files.close();
        store.close();
    }
}
