package coachdesk.backend.delivery;

import coachdesk.backend.contacts.Numbers;
import coachdesk.backend.delivery.store.RawSend;
import coachdesk.backend.records.Deed;
import coachdesk.backend.records.Journal;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.contract.campaigns.basket.Directory;
import coachdesk.testkit.bench.Figures;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A campaign to 10,000 people within the studio's chat: basket, freeze, send. */
@Tag("bench")
class CampaignBenchTest {
    private static final int MANY = 10_000;
    private static final int ROUNDS = 5;

    @Test
    void ten_thousand_people_in_the_chat() {
        double[] baskets = new double[ROUNDS];
        double[] freezes = new double[ROUNDS];
        double[] rates = new double[ROUNDS];
        double[] raw = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            try (Database database = TestDatabases.SQLITE.open();
                    Sent studio = new Sent(database, Senders.NONE)) {
                List<Map<String, Object>> people = people(studio.records, studio.tenant);
                baskets[round] = basket(studio, people);
                studio.campaign("c", "Bonjour {prénom}, à bientôt au cours !", List.of("all"), Channel.INTERNAL);
                long before = System.nanoTime();
                studio.go("d", "c");
                studio.timeline.next(studio, "d", DispatchState.RUNNING);
                freezes[round] = (System.nanoTime() - before) / 1e6;
                long frozen = System.nanoTime();
                studio.timeline.next(studio, "d", DispatchState.DONE);
                rates[round] = MANY / ((System.nanoTime() - frozen) / 1e9);
            }
            try (Database database = TestDatabases.SQLITE.open()) {
                raw[round] = MANY / RawSend.seconds(database, MANY);
            }
        }
        Figures.atMost("campaign: basket of 10,000", "ms", 200, median(baskets));
        Figures.atMost("campaign: freeze 10,000 recipients", "ms", 1_000, median(freezes));
        Figures.atLeast(
                "campaign: send within the chat", "recipients/s", 5_000, median(rates), "raw inserts", median(raw));
    }

    private static List<Map<String, Object>> people(RecordStore records, String tenant) {
        List<Map<String, Object>> people = new ArrayList<>();
        for (int i = 0; i < MANY; i++) {
            people.add(Sent.fields(
                    "id", "person-" + i,
                    "name", "Prénom" + i + " Exemple",
                    "email", "p" + i + "@example.com",
                    "whatsapp", "+4179000" + (1000 + i % 9000)));
        }
        Deed deed = new Deed("", null, null, "", Instant.EPOCH);
        records.change(tenant, changes -> {
            Journal journal = new Journal(changes);
            changes.expect(
                    Kind.PERSON,
                    people.stream().map(doc -> (String) doc.get("id")).toList());
            people.forEach(doc -> journal.create(deed, Kind.PERSON, (String) doc.get("id"), doc));
            List<Object> members = people.stream().map(doc -> doc.get("id")).toList();
            journal.create(
                    deed,
                    Kind.CONVERSATION,
                    "all",
                    Sent.fields("id", "all", "mode", "community", "participant_ids", members));
            return null;
        });
        return people;
    }

    private static double basket(Sent studio, List<Map<String, Object>> people) {
        long start = System.nanoTime();
        Directory directory = new Directory(new Numbers("CH")::e164);
        people.forEach(directory::person);
        studio.docs(Kind.CONVERSATION).forEach(directory::conversation);
        Audience.of(
                List.of(BasketEntry.group("all", null)),
                EnumSet.of(Channel.INTERNAL, Channel.EMAIL),
                directory,
                false,
                Sent.START);
        return (System.nanoTime() - start) / 1e6;
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }
}
