package coachdesk.contract.campaigns;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DueTest {
    private static final Instant NOW = Instant.parse("2026-11-20T09:00:00Z");

    private static Dispatch sending(String id, String campaign, int minutesAgo, Object... more) {
        Map<String, Object> doc = new HashMap<>(Map.of(
                "id",
                id,
                "campaignId",
                campaign,
                "at",
                NOW.minus(Duration.ofMinutes(minutesAgo)).toString(),
                "wish",
                "wait"));
        for (int i = 0; i < more.length; i += 2) {
            doc.put((String) more[i], more[i + 1]);
        }
        return Dispatch.of(doc).orElseThrow();
    }

    private static List<String> due(Dispatch... sendings) {
        List<String> said = new ArrayList<>();
        Due.of(List.of(sendings), dispatch -> 30, NOW)
                .forEach(due -> said.add(
                        due.go().id() + due.skip().stream().map(Dispatch::id).toList()));
        return said;
    }

    @Test
    void the_latest_of_each_campaign_goes_and_takes_along_whatever_passed_before() {
        assertThat(due(
                        sending("a", "c", 5),
                        sending("b", "c", 10),
                        sending("old", "c", 300),
                        sending("asked", "c", 200, "state", "missed"),
                        sending("ahead", "c", -5),
                        sending("x", "d", 0)))
                .containsExactly("a[old, asked, b]", "x[]");
    }

    @Test
    void of_two_at_the_same_moment_one_goes_whatever_their_order() {
        assertThat(due(sending("a", "c", 5), sending("b", "c", 5))).containsExactly("b[a]");
        assertThat(due(sending("b", "c", 5), sending("a", "c", 5))).containsExactly("b[a]");
    }

    @Test
    void nothing_goes_when_the_latest_is_too_late_or_was_called_missed() {
        assertThat(due(sending("a", "c", 31), sending("b", "c", 40))).isEmpty();
        assertThat(due(sending("a", "c", 5, "state", "missed"), sending("b", "c", 6)))
                .isEmpty();
    }

    @Test
    void what_was_decided_otherwise_or_is_a_test_is_passed_over() {
        assertThat(due(
                        sending("a", "c", 1, "wish", "cancel"),
                        sending("b", "c", 2, "test", true),
                        sending("d", "c", 3, "state", "running"),
                        sending("e", "c", 4)))
                .containsExactly("e[]");
    }
}
