package coachdesk.backend.integrations.engine;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.delivery.store.Ledger;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.delivery.store.RunRow;
import coachdesk.backend.delivery.store.RunState;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.backend.integrations.platform.Connector.Activity;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.Job;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.SyncEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who came, who stayed away and who was written to is noted there, once each, and only where somebody wants it. */
class HappeningsTest extends OneStudio {
    private static final Duration SOON = Duration.ofMinutes(2);

    @BeforeEach
    void connect() {
        List<String> all = Stream.of(SyncEvent.values()).map(SyncEvent::wire).toList();
        studio.connect("i", hubspot, "events", all);
        studio.person("awa", "Awa Diop", "awa@example.com", null);
        studio.create(
                Kind.RESERVATION,
                "r",
                Bridge.fields("id", "r", "userEmail", "awa@example.com", "courseName", "Cardio", "createdAt", "x"));
        studio.time.pass(SOON);
    }

    private void scan(String id, Object... more) {
        List<Object> doc = new ArrayList<>(List.of("id", id, "reservationId", "r", "at", "2026-11-22T19:01:00Z"));
        doc.addAll(List.of(more));
        studio.create(Kind.ATTENDANCE, id, Bridge.fields(doc.toArray()));
        studio.time.pass(SOON);
    }

    @Test
    void who_came_is_noted_when_it_was() {
        scan("s");
        assertThat(hubspot.activities.values()).singleElement().satisfies(one -> {
            assertThat(one.external()).isEqualTo("h1");
            assertThat(one.title()).isEqualTo("Cardio");
            assertThat(one.text()).isEqualTo("platform.booking.came — Cardio");
            assertThat(one.at()).isEqualTo("2026-11-22T19:01:00Z");
        });
        scan("undone", "undoneAt", "2026-11-22T19:02:00Z");
        assertThat(hubspot.activities).hasSize(1);
        assertThat(studio.queue("i")).isEmpty();
    }

    @Test
    void who_stayed_away_is_noted_once_for_each_day() {
        studio.edit(Kind.RESERVATION, "r", "absence-2026-11-21", "no_show");
        studio.time.pass(SOON);
        studio.edit(Kind.RESERVATION, "r", "absence-2026-11-22", "no_show");
        studio.edit(Kind.RESERVATION, "r", "absence-2026-11-23", "late_cancel");
        studio.time.pass(SOON);
        assertThat(hubspot.activities.values())
                .hasSize(2)
                .extracting(Activity::text)
                .containsOnly("platform.booking.no-show — Cardio");
    }

    @Test
    void who_got_a_campaign_is_noted_also_when_its_sending_changes_again() {
        studio.person("bo", "Bo Roth", "bo@example.com", null);
        studio.records.change(studio.tenant, changes -> {
            new RunTable(database)
                    .add(
                            changes,
                            new RunRow(
                                    "d",
                                    "c",
                                    "Lac",
                                    RunState.DONE,
                                    false,
                                    "here",
                                    1,
                                    Bridge.START,
                                    0,
                                    "{}",
                                    Bridge.START,
                                    Bridge.START));
            new Ledger(changes, "d")
                    .add(List.of(
                            row(1, DeliveryState.SENT, "awa", "Samedi au lac"),
                            row(2, DeliveryState.SENT, "bo", null),
                            row(3, DeliveryState.FAILED, "awa", null)));
            return null;
        });
        sending("done");
        assertThat(hubspot.activities.values())
                .extracting(Activity::text)
                .containsExactlyInAnyOrder("platform.campaign.sent — Samedi au lac", "platform.campaign.sent");
        int noted = studio.log("i").size();
        sending("done");
        assertThat(hubspot.activities).hasSize(2);
        assertThat(studio.log("i")).hasSize(noted);
    }

    @Test
    void what_nobody_wants_noted_is_not() {
        studio.edit(Kind.INTEGRATION, "i", "events", List.of("person.created"));
        studio.time.pass(SOON);
        scan("s");
        assertThat(hubspot.activities).isEmpty();
        assertThat(studio.queue("i")).isEmpty();
    }

    private static Row row(int n, DeliveryState state, String person, String subject) {
        return Row.frozen(
                n, Channel.EMAIL, state, person, "Name", person + "@example.com", null, subject, "Bonjour", "key-" + n);
    }

    private void sending(String state) {
        studio.put(
                Kind.DISPATCH,
                "d",
                Bridge.fields("id", "d", "campaignId", "c", "at", "2026-11-22T08:00:00Z", "zone", "Z", "state", state));
        studio.time.pass(SOON);
    }

    @Test
    void of_somebody_whom_the_platform_refuses_one_letter_is_kept_however_much_he_does() {
        hubspot.before = () -> {
            throw new PlatformException(FailureKind.INVALID, "no such country");
        };
        studio.person("bo", "Bo Roth", "bo@example.com", null);
        for (String id : List.of("r1", "r2")) {
            studio.create(
                    Kind.RESERVATION,
                    id,
                    Bridge.fields("id", id, "userEmail", "bo@example.com", "createdAt", "" + clock.instant()));
        }
        studio.time.pass(Duration.ofHours(1));
        assertThat(studio.queue("i"))
                .extracting(Job::event, Job::state)
                .containsExactlyInAnyOrder(
                        Tuple.tuple("person.created", "dead"),
                        Tuple.tuple("booking.made", "dead"),
                        Tuple.tuple("booking.made", "dead"));
    }
}
