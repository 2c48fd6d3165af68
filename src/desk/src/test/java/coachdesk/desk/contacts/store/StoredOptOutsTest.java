package coachdesk.desk.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.contacts.OptOuts;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredOptOutsTest {
    private static final Set<Channel> EVERY = EnumSet.allOf(Channel.class);

    @TempDir
    Path folder;

    private final Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
    private Store store;
    private OptOuts optOuts;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        RandomIds ids = new RandomIds(new SplittableRandom(6));
        SettableClock clock = new SettableClock(Instant.parse("2026-11-20T18:00:00Z"));
        optOuts = new StoredOptOuts(store, records, new Outbox(records, ids), ids, clock);
        told(Kind.PERSON, "eva", Map.of("id", "eva", "email", "Eva@Example.com", "whatsapp", "079 000 02 05"));
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void told(Kind kind, String id, Map<String, Object> doc) {
        store.change(tx -> records.told(tx, kind, id, 1, doc));
    }

    @Test
    void an_address_is_known_however_it_was_written_and_a_contact_by_all_of_its_addresses() {
        told(Kind.OPT_OUT, "a", Map.of("id", "a", "address", "079 000 01 01", "channels", List.of("whatsapp")));
        told(Kind.OPT_OUT, "b", Map.of("id", "b", "contactId", "eva"));

        assertThat(optOuts.all())
                .containsOnly(
                        Map.entry("+41790000101", EnumSet.of(Channel.WHATSAPP)),
                        Map.entry("eva@example.com", EVERY),
                        Map.entry("+41790000205", EVERY));
    }

    @Test
    void somebody_is_refused_and_accepted_again_each_with_its_undo() {
        Undo refused = optOuts.refuse(List.of("eva@example.com", "+41790000205"));
        assertThat(optOuts.all()).containsOnlyKeys("eva@example.com", "+41790000205");
        refused.undo();
        assertThat(optOuts.all()).isEmpty();

        told(Kind.OPT_OUT, "b", Map.of("id", "b", "contactId", "eva", "source", "unsubscribe"));
        Undo accepted = optOuts.accept(List.of("eva@example.com"));
        assertThat(optOuts.all()).isEmpty();
        accepted.undo();
        assertThat(optOuts.all()).containsOnlyKeys("eva@example.com", "+41790000205");
    }
}
