package coachdesk.cli.kill;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.campaigns.Delivery;
import coachdesk.testkit.providers.FakeTwilio;
import coachdesk.testkit.providers.Received;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** What the ledgers say against what people really received. */
final class Tally {
    static final Set<String> OPEN = Set.of("planned", "claimed", "sending");

    private final Map<String, Integer> states = new TreeMap<>();
    private final Map<String, List<Integer>> unknown = new TreeMap<>();
    private final Set<String> mayHave = new HashSet<>();
    private final Set<String> must = new HashSet<>();
    private int settled;

    /** What somebody got, by address, or id within the studio's chat, and campaign. */
    private static String got(String channel, String to, String campaign) {
        return channel + " " + to + " " + campaign;
    }

    void add(KilledBackend backend, String dispatch) {
        String campaign = "Campagne " + dispatch.substring(1);
        for (Delivery row : backend.ledger(dispatch)) {
            String to = row.address() == null ? row.recipient() : row.address();
            states.merge(
                    row.channel() + " " + row.state() + (row.code() == null ? "" : " " + row.code()), 1, Integer::sum);
            switch (row.state()) {
                case "sent" -> must.add(got(row.channel(), to, campaign));
                case "unknown" -> {
                    mayHave.add(got(row.channel(), to, campaign));
                    unknown.computeIfAbsent(dispatch, d -> new ArrayList<>()).add(row.n());
                }
                default -> assertThat(OPEN).as("row %s", row.n()).doesNotContain(row.state());
            }
        }
    }

    void check(KilledBackend backend, FakeMail mail, FakeTwilio twilio) {
        assertThat(mail.ledger().twice()).as("e-mails that somebody got twice").isEmpty();
        assertThat(twilio.ledger().twice())
                .as("WhatsApp messages that somebody got twice")
                .isEmpty();
        Set<String> received = new HashSet<>(chat(backend));
        mail.ledger().all().forEach(one -> received.add(got("email", one.to(), one.text())));
        twilio.ledger().all().stream().map(Tally::whatsApp).forEach(received::add);
        assertThat(received).as("everybody whose row says sent has it").containsAll(must);
        received.removeAll(must);
        assertThat(mayHave)
                .as("whoever has it without a row that says so is listed")
                .containsAll(received);
        settle(backend);
    }

    private static String whatsApp(Received one) {
        return got("whatsapp", one.to(), one.text());
    }

    private static Set<String> chat(KilledBackend backend) {
        Map<Object, Object> whose = new HashMap<>();
        backend.records("conversation")
                .forEach(doc -> whose.put(doc.get("id"), ((List<?>) doc.get("participant_ids")).getFirst()));
        Set<String> messages = new HashSet<>();
        for (Map<?, ?> doc : backend.records("message")) {
            String one = got("internal", String.valueOf(whose.get(doc.get("session_id"))), (String) doc.get("content"));
            assertThat(messages.add(one)).as("%s for the first time", one).isTrue();
        }
        return messages;
    }

    /** One call for each sending ends what nobody could tell. */
    private void settle(KilledBackend backend) {
        unknown.forEach((dispatch, rows) -> {
            backend.settle(dispatch, rows, "sent");
            settled += rows.size();
            assertThat(backend.ledger(dispatch)).extracting(Delivery::state).doesNotContain("unknown");
        });
    }

    @Override
    public String toString() {
        return "rows at the end " + states + ", " + settled + " of them settled in " + unknown.size() + " calls";
    }
}
