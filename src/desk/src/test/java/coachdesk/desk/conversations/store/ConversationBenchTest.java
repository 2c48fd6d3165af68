package coachdesk.desk.conversations.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.conversations.ConversationQuery;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.bench.Figures;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import coachdesk.testkit.studio.TalkGenerator;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A year of a busy studio: a hundred thousand messages in two thousand conversations, twenty thousand bookings. */
@Tag("bench")
class ConversationBenchTest {
    private static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final int CONVERSATIONS = 2_000;
    private static final int MESSAGES = 100_000;
    private static final int RESERVATIONS = 20_000;
    private static final int PAGE = 60;
    private static final int ROUNDS = 21;

    @TempDir
    Path folder;

    private void fill() {
        Records records = new Records(DeskKinds.of(() -> ZONE));
        TalkGenerator talk = new TalkGenerator(3, NOW);
        Studio studio = new StudioGenerator(7, NOW, ZONE).studio(RESERVATIONS);
        try (Store store = Store.open(folder)) {
            store.change(tx -> {
                talk.conversations(
                        CONVERSATIONS,
                        who -> records.told(tx, Kind.PARTICIPANT, (String) who.get("id"), 1, who),
                        one -> records.told(tx, Kind.CONVERSATION, (String) one.get("id"), 1, one));
                talk.messages(
                        CONVERSATIONS,
                        MESSAGES,
                        said -> records.told(tx, Kind.MESSAGE, (String) said.get("id"), 1, said));
                tell(records, tx, Kind.COURSE, studio.courses());
                tell(records, tx, Kind.PERSON, studio.people());
                tell(records, tx, Kind.RESERVATION, studio.reservations());
            });
        }
    }

    private static void tell(
            Records records, coachdesk.desk.store.Transaction tx, Kind kind, List<Map<String, Object>> docs) {
        docs.forEach(doc -> records.told(tx, kind, (String) doc.get("id"), 1, doc));
    }

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(Runnable work) {
        double[] all = new double[ROUNDS];
        Arrays.setAll(all, i -> millis(work));
        Arrays.sort(all);
        return all[ROUNDS / 2];
    }

    private static double worst(Stream<Runnable> works) {
        return works.mapToDouble(ConversationBenchTest::median).max().orElseThrow();
    }

    @Test
    void a_year_of_messages_is_listed_opened_and_searched_without_a_wait() {
        fill();
        try (Desk desk = DeskOpener.open(new DeskOptions(
                folder, new SettableClock(NOW), new Random(1), new FileSecrets(folder), Optional::empty))) {
            var inbox = desk.conversations();
            List<Double> raw = new ArrayList<>();
            desk.store().reading(reading -> {
                raw.add(median(() -> reading.statements()
                        .all(
                                "SELECT doc FROM message WHERE conversation_id = 'talk0' ORDER BY at DESC LIMIT 100",
                                row -> row.getString(1))));
                return null;
            });
            double list = median(() -> inbox.list(new ConversationQuery("", ConversationQuery.Filter.ALL, PAGE)));
            double unread = median(() -> inbox.list(new ConversationQuery("", ConversationQuery.Filter.UNREAD, PAGE)));
            double badge = median(inbox::unread);
            double open =
                    worst(Stream.of("talk0", "talk1", "talk700", "talk1999").map(id -> () -> {
                        inbox.find(id);
                        inbox.thread(id, 100);
                    }));
            double people = millis(() -> desk.contacts().list(ContactQuery.all()));
            double search = worst(
                    Stream.of("repetition", "twint", "n° 4711)", "merci", "bon", "chorégraphie c'est", "zzzz", "a")
                            .map(text -> () -> assertThat(
                                            inbox.list(new ConversationQuery(text, ConversationQuery.Filter.ALL, PAGE)))
                                    .hasSizeLessThanOrEqualTo(PAGE)));
            double learn = millis(desk.search()::prepare);
            double again = median(desk.search()::prepare);
            String name = desk.baskets().search("", 40).getLast().name();
            double exact = worst(Stream.of(name, name.substring(0, 3), "repet", "merci", "twint", "n° 4711", "me", "m")
                    .map(text -> () -> desk.search().find(text, 20)));
            double mistyped = worst(Stream.of("repettition", "choregrapie", "abonement", "xqzwvk")
                    .map(text -> () -> desk.search().find(text, 20)));

            Figures.atMost("conversations: first page of the list", "ms", 16, list);
            Figures.atMost("conversations: first page of the unread", "ms", 16, unread);
            Figures.atMost("conversations: the number of unread ones", "ms", 16, badge);
            Figures.atMost(
                    "conversations: open a thread, worst of four",
                    "ms",
                    50,
                    open,
                    "the same rows, raw",
                    raw.getFirst());
            Figures.atMost("contacts: worked out the first time, in the background", "ms", 5_000, people);
            Figures.atMost("conversations: search, worst of eight texts", "ms", 50, search);
            Figures.atMost("search everywhere: worst of eight texts", "ms", 50, exact);
            Figures.atMost("search everywhere: mistyped, worst of four texts", "ms", 50, mistyped);
            Figures.atMost("search everywhere: words learnt the first time, in the background", "ms", 2_000, learn);
            Figures.atMost("search everywhere: words learnt again", "ms", 16, again);
            assertThat(desk.search().find("repettition", 20).all()).isNotEmpty();
        }
    }
}
