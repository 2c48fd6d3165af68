package coachdesk.desk.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.Meta;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContactIndexTest {
    private static final Kind[] KINDS = {Kind.PERSON, Kind.PARTICIPANT, Kind.LEAD, Kind.CUSTOMER};
    private static final String[] NAMES = {"Léa", "Léa Martin", "Paul Martin", "Martin", "Zoé Rossi"};

    @TempDir
    Path folder;

    /** One thing that the server says. */
    private record Told(Kind kind, String id, Map<String, Object> doc) {}

    private static List<Told> studio(Random random) {
        List<Told> all = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            Kind kind = KINDS[random.nextInt(4)];
            String name = NAMES[random.nextInt(NAMES.length)];
            String email = "a" + random.nextInt(9) + "@Example.com";
            String phone = "079 000 00 1" + random.nextInt(9);
            all.add(new Told(
                    kind,
                    "r" + i,
                    kind == Kind.CUSTOMER
                            ? Map.of("id", "r" + i, "first_name", name, "phone", phone, "tags", "[\"t" + i % 3 + "\"]")
                            : random.nextBoolean()
                                    ? Map.of("id", "r" + i, "name", name, "firstName", name, "email", email)
                                    : Map.of("id", "r" + i, "name", name, "email", email, "whatsapp", phone)));
        }
        for (int i = 0; i < 30; i++) {
            Map<String, Object> doc = Map.of(
                    "id", "b" + i,
                    "userName", NAMES[random.nextInt(NAMES.length)],
                    "userEmail", "A" + random.nextInt(9) + "@example.com",
                    "userWhatsapp", "+417900000 1" + random.nextInt(9),
                    "courseName", "Zumba");
            all.add(new Told(Kind.RESERVATION, "b" + i, doc));
            if (i % 2 == 0) {
                all.add(new Told(
                        Kind.ATTENDANCE,
                        "c" + i,
                        Map.of(
                                "id",
                                "c" + i,
                                "reservationId",
                                "b" + i,
                                "at",
                                "2026-11-0" + (1 + i % 9) + "T18:00:00Z")));
            }
        }
        for (int i = 0; i < 5; i++) {
            List<String> members = List.of(ref(random, all), ref(random, all));
            all.add(new Told(
                    Kind.CONTACT,
                    "s" + i,
                    i % 2 == 0
                            ? Map.of("id", "s" + i, "members", members, "tags", List.of("vip"), "status", "vip")
                            : Map.of(
                                    "id", "s" + i,
                                    "members", members.subList(0, 1),
                                    "apart", members.subList(1, 2))));
        }
        all.add(new Told(Kind.OPT_OUT, "o", Map.of("id", "o", "address", "a1@example.com")));
        return all;
    }

    private static String ref(Random random, List<Told> all) {
        Told one = all.get(random.nextInt(40));
        return one.kind().wire() + ":" + one.id();
    }

    @Test
    void theSameRecordsGiveTheSameContactsInWhateverOrderTheyCame() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            List<Told> all = studio(random);
            List<String> atOnce;
            try (ContactDesk desk = new ContactDesk(folder.resolve("all" + seed), seed)) {
                all.forEach(one -> desk.tell(one.kind(), one.id(), one.doc()));
                atOnce = desk.everybody();
            }
            try (ContactDesk desk = new ContactDesk(folder.resolve("some" + seed), seed)) {
                desk.rows();
                Collections.shuffle(all, random);
                for (Told one : all) {
                    // Some say something else first, some are gone for a while.
                    if (random.nextInt(3) == 0) {
                        Told other = all.get(random.nextInt(all.size()));
                        if (other.kind() == one.kind()) {
                            desk.tell(one.kind(), one.id(), other.doc());
                            desk.rows();
                        }
                        desk.tell(one.kind(), one.id(), random.nextBoolean() ? null : one.doc());
                    }
                    desk.tell(one.kind(), one.id(), one.doc());
                    if (random.nextInt(4) == 0) {
                        desk.rows();
                    }
                }
                assertThat(desk.everybody()).as("seed %d", seed).isEqualTo(atOnce);
                desk.forget();
                assertThat(desk.everybody()).as("seed %d, anew", seed).isEqualTo(atOnce);
            }
        }
    }

    @Test
    void joiningAndPartingSurviveWhatComesAfterAndAreTakenBack() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            try (ContactDesk desk = new ContactDesk(folder.resolve("hand" + seed), seed)) {
                studio(random).forEach(one -> desk.tell(one.kind(), one.id(), one.doc()));
                List<String> before = desk.everybody();
                List<Undo> undo = new ArrayList<>();
                for (int i = 0; i < 12; i++) {
                    var rows = desk.rows();
                    String one = rows.get(random.nextInt(rows.size())).key();
                    String other = rows.get(random.nextInt(rows.size())).key();
                    switch (random.nextInt(4)) {
                        case 0 -> {
                            undo.add(desk.contacts.join(List.of(one, other)));
                            assertThat(desk.contacts.find(one).orElseThrow().row())
                                    .isEqualTo(desk.contacts
                                            .find(other)
                                            .orElseThrow()
                                            .row());
                        }
                        case 1 -> {
                            var records = desk.contacts.find(one).orElseThrow().records();
                            String part = records.getLast().ref().text();
                            undo.add(desk.contacts.split(part));
                            if (records.size() > 1) {
                                assertThat(desk.contacts
                                                .find(part)
                                                .orElseThrow()
                                                .records())
                                        .hasSize(1);
                            }
                        }
                        case 2 -> undo.add(desk.contacts.say(one, "vip", "email", List.of("a", "b")));
                        default -> undo.add(desk.contacts.note(one, "Genou fragile"));
                    }
                }
                List<String> after = desk.everybody();
                desk.forget();
                assertThat(desk.everybody()).as("seed %d, anew", seed).isEqualTo(after);
                undo.reversed().forEach(Undo::undo);
                assertThat(desk.everybody()).as("seed %d, taken back", seed).isEqualTo(before);
            }
        }
    }

    @Test
    void twoDesksThatJoinOfflineSeeTheSameAfterwards() {
        for (long seed = 1; seed <= 6; seed++) {
            Random random = new Random(seed);
            List<Told> all = studio(random).stream()
                    .filter(one -> one.kind() != Kind.CONTACT)
                    .toList();
            try (ContactDesk here = new ContactDesk(folder.resolve("here" + seed), seed);
                    ContactDesk there = new ContactDesk(folder.resolve("there" + seed), seed + 1_000)) {
                all.forEach(one -> here.tell(one.kind(), one.id(), one.doc()));
                all.forEach(one -> there.tell(one.kind(), one.id(), one.doc()));
                for (int i = 0; i < 4; i++) {
                    for (ContactDesk desk : List.of(here, there)) {
                        var rows = desk.rows();
                        String one = rows.get(random.nextInt(rows.size())).key();
                        String other = rows.get(random.nextInt(rows.size())).key();
                        if (random.nextBoolean()) {
                            desk.contacts.join(List.of(one, other));
                        } else {
                            desk.contacts.notSame(one, other);
                        }
                    }
                }
                exchange(here, there);
                exchange(there, here);
                assertThat(here.everybody()).as("seed %d", seed).isEqualTo(there.everybody());
            }
        }
    }

    /** What one made is heard by the other; both edit no record of the other's before. */
    private static void exchange(ContactDesk from, ContactDesk to) {
        from.store
                .reading(reading -> Said.all(reading))
                .forEach(said -> to.tell(Kind.CONTACT, said.statement().id(), said.doc()));
    }

    @Test
    void anAddressOfAHouseIsNobodys() {
        try (ContactDesk desk = new ContactDesk(folder.resolve("house"), 1)) {
            for (int i = 0; i < 20; i++) {
                desk.told(Kind.PERSON, "p" + i, "name", "Léa", "email", "info@example.com");
            }
            assertThat(desk.rows()).hasSize(1);
            desk.told(Kind.LEAD, "l", "firstName", "Léa", "email", "info@example.com");
            assertThat(desk.rows()).hasSize(21);
            desk.told(Kind.LEAD, "l");
            assertThat(desk.rows()).hasSize(1);
        }
    }

    @Test
    void whatIsLeftOutWhileAllIsWorkedOutIsThereAfterwards() {
        try (ContactDesk desk = new ContactDesk(folder.resolve("indexes"), 1)) {
            List<String> made = indexes(desk);
            desk.told(Kind.PERSON, "p", "name", "Léa", "email", "lea@example.com");
            desk.rows();
            assertThat(indexes(desk)).isEqualTo(made).containsAll(IndexRows.SPARE);
            // Another program was at it, and ended.
            desk.store.change(tx -> {
                Meta.put(tx, Meta.CONTACTS, "building elsewhere");
                new IndexRows(tx).leaveOutSpare();
            });
            assertThat(indexes(desk)).doesNotContainAnyElementsOf(IndexRows.SPARE);
            desk.rows();
            assertThat(indexes(desk)).isEqualTo(made);
        }
    }

    private static List<String> indexes(ContactDesk desk) {
        return desk.store.reading(reading -> reading.statements()
                .all(
                        "SELECT sql FROM sqlite_schema WHERE type = 'index' AND sql IS" + " NOT NULL ORDER BY name",
                        row -> row.getString(1)));
    }

    /** Each takes the other's turn over again and again. */
    @RepeatedTest(3)
    void twoProgramsThatWorkAllOutAtOnceBothComeToTheSameEnd() throws Exception {
        Path here = folder.resolve("two");
        try (ContactDesk one = new ContactDesk(here, 1);
                ContactDesk other = new ContactDesk(here, 2);
                ExecutorService both = Executors.newFixedThreadPool(2)) {
            one.store.change(tx -> {
                for (int i = 0; i < 2_500; i++) {
                    one.records.told(
                            tx,
                            Kind.PERSON,
                            "p" + i,
                            1,
                            Map.of("id", "p" + i, "name", "Léa " + i, "email", "p" + i / 2 + "@example.com"));
                }
            });
            CyclicBarrier start = new CyclicBarrier(2);
            List<Future<List<String>>> all = new ArrayList<>();
            for (ContactDesk desk : List.of(one, other)) {
                all.add(both.submit(() -> {
                    start.await();
                    return desk.everybody();
                }));
            }
            List<String> people = all.getFirst().get();
            assertThat(people).hasSize(2_500);
            assertThat(all.getLast().get()).isEqualTo(people);
            assertThat(indexes(one)).containsAll(IndexRows.SPARE);
        }
    }
}
