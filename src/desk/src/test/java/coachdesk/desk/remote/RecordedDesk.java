package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.hosted.KnownThreads;
import coachdesk.desk.conversations.store.StoredThreads;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.SyncedDesk;
import coachdesk.desk.sync.store.LastTold;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A desk on the recorded server, through the classic remote. */
final class RecordedDesk implements AutoCloseable {
    static final List<Kind> LISTED = List.of(
            Kind.RESERVATION,
            Kind.COURSE,
            Kind.OFFER,
            Kind.PERSON,
            Kind.PARTICIPANT,
            Kind.CONVERSATION,
            Kind.CAMPAIGN,
            Kind.CATEGORY,
            Kind.DISCOUNT_CODE,
            Kind.ARTICLE,
            Kind.MEDIA,
            Kind.CONCEPT);

    final StubServer server = Recorded.server();
    final SyncedDesk desk;
    private final ClassicRemote remote;

    RecordedDesk(Path folder) {
        remote = new ClassicRemote(
                server.address(),
                Clock.fixed(SyncedDesk.NOW, ZoneOffset.UTC),
                () -> ZoneId.of("Europe/Zurich"),
                () -> "CH",
                new Cached() {
                    @Override
                    public Optional<Map<String, Object>> base(Kind kind, String id) {
                        return RecordedDesk.this.base(kind, id);
                    }

                    @Override
                    public KnownThreads threads() {
                        return new StoredThreads(desk.store);
                    }

                    @Override
                    public Map<String, Map<String, Object>> all(Kind kind) {
                        return new LastTold(desk.store, desk.records).all(kind);
                    }
                });
        desk = new SyncedDesk(folder, remote);
    }

    Optional<Map<String, Object>> base(Kind kind, String id) {
        return new LastTold(desk.store, desk.records).base(kind, id);
    }

    /** What the server last said of every record is, to the letter, what it was recorded to say. */
    void holdsTheRecording() {
        for (Kind kind : LISTED) {
            for (Map<String, Object> row : Recorded.rows(kind)) {
                assertThat(base(kind, (String) row.get("id")).map(Json::write))
                        .as("%s %s", kind, row.get("id"))
                        .contains(Json.write(row));
            }
        }
        Map<String, Object> links = Recorded.rows(Kind.PAYMENT_LINKS).getFirst();
        links.put("id", Kind.THE_PAYMENT_LINKS);
        assertThat(base(Kind.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS)).contains(links);
    }

    @Override
    public void close() {
        remote.close();
        desk.close();
        server.close();
    }
}
