package coachdesk.desk.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactQuery.Filter;
import coachdesk.desk.contacts.ContactQuery.Sort;
import coachdesk.desk.contacts.ContactQuery.Way;
import coachdesk.testkit.bench.Figures;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("bench")
class ContactsBenchTest {
    private static final int PEOPLE = 100_000;
    private static final int BOOKINGS = 20_000;
    private static final int ROUNDS = 30;
    private static final String[] FIRST = {
        "Élodie", "Luc", "Zoé", "Karim", "Anna", "Paul", "Mia", "Noé", "Inès", "Tom", "Sara", "Léo", "Emma", "Hugo",
        "Lina", "Jules", "Eva", "Adam", "Nina", "Max"
    };
    private static final String[] LAST = {"Martin", "Rossi", "Keller", "Perret", "Favre", "Meier", "Roche", "Blanc"};

    @TempDir
    Path folder;

    private static double millis(Runnable work) {
        long start = System.nanoTime();
        work.run();
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(Runnable work) {
        double[] millis = new double[ROUNDS];
        for (int i = 0; i < ROUNDS; i++) {
            millis[i] = millis(work);
        }
        Arrays.sort(millis);
        return millis[ROUNDS / 2];
    }

    private static Map<String, Object> person(int i) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("id", "p" + i);
        doc.put("name", FIRST[i % 20] + " " + LAST[i / 20 % 8] + i / 160);
        doc.put("email", "p" + i + "@example.com");
        doc.put("whatsapp", "+4179" + String.format(Locale.ROOT, "%07d", i));
        return doc;
    }

    private static void fill(ContactDesk desk) {
        desk.store.change(tx -> {
            for (int i = 0; i < PEOPLE; i++) {
                desk.records.told(tx, Kind.PERSON, "p" + i, 1, person(i));
            }
            for (int i = 0; i < PEOPLE / 10; i++) {
                Map<String, Object> doc = person(i * 10);
                doc.put("id", "q" + i);
                desk.records.told(tx, Kind.PARTICIPANT, "q" + i, 1, doc);
            }
            for (int i = 0; i < BOOKINGS; i++) {
                desk.records.told(
                        tx,
                        Kind.RESERVATION,
                        "b" + i,
                        1,
                        Map.of(
                                "id",
                                "b" + i,
                                "userName",
                                FIRST[i % 20],
                                "userEmail",
                                "p" + i + "@example.com",
                                "courseName",
                                "Zumba"));
                desk.records.told(
                        tx,
                        Kind.ATTENDANCE,
                        "a" + i,
                        1,
                        Map.of("id", "a" + i, "reservationId", "b" + i, "at", "2026-11-01T18:00:00Z"));
            }
            for (int i = 0; i < 2_000; i++) {
                desk.records.told(
                        tx,
                        Kind.CONTACT,
                        "c" + i,
                        1,
                        Map.of(
                                "id",
                                "c" + i,
                                "members",
                                List.of("person:p" + i * 7),
                                "tags",
                                List.of("t" + i % 20),
                                "status",
                                i % 2 == 0 ? "vip" : "lead"));
            }
        });
    }

    @Test
    void a_hundred_thousand_people_are_listed_and_searched_without_a_wait() {
        try (ContactDesk desk = new ContactDesk(folder, 1)) {
            fill(desk);
            double first = millis(() -> desk.contacts.list(ContactQuery.all()));
            assertThat(desk.contacts.count(ContactQuery.all()).total()).isEqualTo(PEOPLE);
            ContactQuery all = ContactQuery.all();
            Map<String, ContactQuery> queries = Map.ofEntries(
                    Map.entry("opened", all),
                    Map.entry("by visit", all.withSort(Sort.SEEN, true)),
                    Map.entry("by bookings", all.withSort(Sort.BOOKINGS, true)),
                    Map.entry("a status", all.withStatus("vip")),
                    Map.entry("a tag", all.withTag("t7")),
                    Map.entry("in conversations", all.withWay(Way.CHAT)),
                    Map.entry("never came", all.withFilter(Filter.NEVER_CAME)),
                    Map.entry("seen lately", all.withFilter(Filter.SEEN_LATELY)),
                    Map.entry("refused", all.withFilter(Filter.REFUSED)),
                    Map.entry("one letter", all.withText("z")),
                    Map.entry("nobody's two letters", all.withText("qx")),
                    Map.entry("a first name", all.withText("élodie")),
                    Map.entry("a full name", all.withText("zoe keller12")),
                    Map.entry("what all have", all.withText("example.com")),
                    Map.entry("a number", all.withText("079 000 04")),
                    Map.entry("nobody", all.withText("zzzz")),
                    Map.entry(
                            "a name among those who came",
                            all.withFilter(Filter.SEEN_LATELY).withText("karim")));
            double slowest = 0;
            double slowestCount = 0;
            for (var query : queries.entrySet()) {
                double took = median(() -> desk.contacts.list(query.getValue()));
                double counted = median(() -> desk.contacts.count(query.getValue()));
                System.out.printf(Locale.ROOT, "  %-28s %6.2f ms, counted %6.2f ms%n", query.getKey(), took, counted);
                slowest = Math.max(slowest, took);
                slowestCount = Math.max(slowestCount, counted);
            }
            double detail = median(() -> desk.contacts.find("person:p70").orElseThrow());
            double happened = median(() -> desk.contacts.happened("person:p70", 100));
            double duplicates = millis(() -> desk.contacts.duplicates(200));
            desk.told(Kind.PERSON, "p5", "name", "Awa", "email", "awa@example.com");
            double again = millis(() -> desk.contacts.list(all));

            Figures.atMost("contacts: of 100,000, listed, filtered or searched: the slowest", "ms", 16, slowest);
            Figures.atMost(
                    "contacts: of 100,000, how many there are beyond the page: the slowest", "ms", 33, slowestCount);
            Figures.atMost("contacts: one of 100,000 opened", "ms", 16, detail);
            Figures.atMost("contacts: what happened with one of 100,000", "ms", 50, happened);
            Figures.atMost("contacts: 100,000 searched for duplicates", "ms", 1_000, duplicates);
            Figures.atMost("contacts: listed after one has changed", "ms", 50, again);
            Figures.atMost(
                    "contacts: who is whom of 110,000 records, all at once, in the background", "ms", 8_000, first);
        }
    }
}
