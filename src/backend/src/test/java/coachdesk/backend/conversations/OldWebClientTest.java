package coachdesk.backend.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.TestDatabases;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The old web client's own requests get the answers that they got, but for those named here, each with its reason. */
class OldWebClientTest {
    private static final String BROKE = "the old backend broke with a 500; this one says what is wrong, or does it";
    private static final String PROVES_NOTHING =
            "a name or an address proves nothing: who does not show the own participant id is somebody new";
    private static final String NO_PUSH = "this server sends no push messages and no e-mail for them, and says so";

    private static final String STUDIO =
            "a booking page bears the studio's name alone, and lists no picture that nobody named or whose type is not"
                    + " known";

    private static final String NO_LIMIT =
            "a code without limit says so by a 0: a null breaks other programs' bookings";

    private static final Map<Integer, String> DIFFERENT = Map.ofEntries(
            Map.entry(183, BROKE),
            Map.entry(1348, BROKE),
            Map.entry(1352, BROKE),
            Map.entry(202, PROVES_NOTHING),
            Map.entry(203, PROVES_NOTHING),
            Map.entry(179, "what the assistant is told is the coach's, and not for whoever has the link"),
            Map.entry(181, "a link without a title does not bear another product's name"),
            Map.entry(1253, "who asks is known by the session, and need not say so again"),
            Map.entry(1257, BROKE),
            Map.entry(27, BROKE),
            Map.entry(108, NO_LIMIT),
            Map.entry(124, NO_LIMIT),
            Map.entry(113, "no two codes are the same"),
            Map.entry(1321, BROKE),
            Map.entry(1322, "a code is no pattern: only the code itself is found"),
            Map.entry(1361, "a code keeps its value: without one, the old backend's list broke"),
            Map.entry(1362, BROKE),
            Map.entry(74, STUDIO),
            Map.entry(1369, BROKE),
            Map.entry(1370, BROKE),
            Map.entry(1457, STUDIO),
            Map.entry(1028, NO_PUSH),
            Map.entry(1029, NO_PUSH));

    /**
     * Besides, members prove themselves, where the old backend let everybody do everything: held by {@link OpenDoorsTest}.
     */
    @ParameterizedTest
    @EnumSource
    void every_recorded_request_is_answered_as_it_was(TestDatabases database) {
        List<String> differences = new ArrayList<>();
        Set<Integer> unlike = new HashSet<>();
        try (Town town = Town.of("nord", database)) {
            Caller coach = town.coach("nord");
            Recorded recorded = new Recorded();
            List<Recorded.Exchange> exchanges = Recorded.all();
            assertThat(exchanges).hasSizeGreaterThan(200);
            for (Recorded.Exchange exchange : exchanges) {
                town.clock.advance(Duration.ofSeconds(1));
                Caller.Reply reply = recorded.ask(coach, exchange);
                Object given = Json.read(reply.text(), Object.class);
                List<String> found = new ArrayList<>();
                if (reply.status() != exchange.status()) {
                    found.add("status " + reply.status() + ", was " + exchange.status() + " " + reply.text());
                } else {
                    found.addAll(Likeness.differences(exchange.answer(), given));
                }
                if (!found.isEmpty() && DIFFERENT.containsKey(exchange.n())) {
                    unlike.add(exchange.n());
                } else if (!found.isEmpty()) {
                    differences.add(exchange.name() + ": " + found);
                }
                if (reply.status() == 200 && !DIFFERENT.containsKey(exchange.n())) {
                    recorded.learn(exchange.answer(), given);
                }
            }
        }
        assertThat(differences).isEmpty();
        assertThat(unlike).as("differences that are named and are none").isEqualTo(DIFFERENT.keySet());
    }
}
