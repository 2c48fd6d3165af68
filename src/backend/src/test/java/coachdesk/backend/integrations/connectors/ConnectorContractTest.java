package coachdesk.backend.integrations.connectors;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.integrations.platform.Connector;
import coachdesk.backend.integrations.platform.Connector.Activity;
import coachdesk.backend.integrations.platform.Connector.Deal;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.platform.Connector.Written;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.DefaultMappings;
import coachdesk.contract.integrations.PlatformTrial;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakePlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every connector does, whatever its platform. */
class ConnectorContractTest {
    private static final String ANNA = "anna@example.com";
    private static final String NUMBER = "+41790000001";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
    private final ConnectorHttp http = new ConnectorHttp(true);
    private FakePlatform fake;

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    private Connector open(Bench bench) {
        fake = bench.fake(clock);
        return bench.open(fake, http);
    }

    @ParameterizedTest
    @EnumSource
    void a_test_says_whose_account_it_is_and_changes_nothing(Bench bench) {
        PlatformTrial trial = open(bench).test();

        assertThat(trial.error()).isNull();
        assertThat(trial.ok()).isTrue();
        assertThat(trial.account()).isNotBlank();
        assertThat(trial.missing()).isEmpty();
        assertThat(fake.people().all()).isEmpty();
        assertThat(fake.asked()).isNotEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whoever_is_made_is_found_again(Bench bench) {
        Connector connector = open(bench);

        Written made = connector.upsert(null, bench.contact("Anna", "Muster", ANNA, NUMBER));

        assertThat(made.created()).isTrue();
        assertThat(connector.find(made.external())).hasValueSatisfying(one -> assertThat(one.fields())
                .containsAllEntriesOf(bench.contact("Anna", "Muster", ANNA, NUMBER)));
        assertThat(connector.find(fake.people().all().getFirst().id().replace('1', '7')))
                .isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void a_change_leaves_what_it_does_not_name_and_empties_what_is_null(Bench bench) {
        Connector connector = open(bench);
        String anna = connector
                .upsert(null, bench.contact("Anna", "Muster", ANNA, NUMBER))
                .external();
        Map<String, String> change = new HashMap<>();
        change.put(bench.names.first(), "Annette");
        change.put(bench.names.phone(), null);

        Written changed = connector.upsert(anna, change);

        assertThat(changed).isEqualTo(new Written(anna, false));
        Map<String, String> now = connector.find(anna).orElseThrow().fields();
        assertThat(now)
                .containsEntry(bench.names.first(), "Annette")
                .containsEntry(bench.names.last(), "Muster")
                .containsEntry(bench.names.email(), ANNA)
                .doesNotContainKey(bench.names.phone());
    }

    @ParameterizedTest
    @EnumSource
    void where_an_address_makes_somebody_the_same_nobody_is_made_twice(Bench bench) {
        Connector connector = open(bench);
        Written first = connector.upsert(null, bench.contact("Anna", "Muster", ANNA, NUMBER));

        if (connector.mergesByEmail()) {
            Written again = connector.upsert(null, bench.contact("Anna", "Neu", ANNA, NUMBER));
            assertThat(again).isEqualTo(new Written(first.external(), false));
        }
        assertThat(connector.matching(ANNA, null)).extracting(Remote::external).containsExactly(first.external());
        assertThat(fake.people().all()).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource
    void people_are_matched_by_their_address_and_else_by_their_number(Bench bench) {
        Connector connector = open(bench);
        String anna =
                fake.people().add(bench.contact("Anna", "Muster", ANNA, NUMBER)).id();
        String bea = fake.people()
                .add(bench.contact("Bea", "Beispiel", "bea@example.com", "+41790000002"))
                .id();

        assertThat(connector.matching(ANNA.toUpperCase(Locale.ROOT), "+41790000002"))
                .extracting(Remote::external)
                .containsExactly(anna);
        if (bench.findsByPhone()) {
            assertThat(connector.matching("new@example.com", "+41790000002"))
                    .extracting(Remote::external)
                    .containsExactly(bea);
            assertThat(connector.matching(null, NUMBER))
                    .extracting(Remote::external)
                    .containsExactly(anna);
        }
        assertThat(connector.matching("new@example.com", "+41790000009")).isEmpty();
        assertThat(connector.matching("o'hara+\"x\"@example.com", null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void the_same_booking_is_one_deal_and_the_same_note_is_one(Bench bench) {
        Connector connector = open(bench);
        String anna = connector
                .upsert(null, bench.contact("Anna", "Muster", ANNA, NUMBER))
                .external();
        Deal deal = new Deal("b-1", anna, "Afro Dance", "25.50", "CHF", "2026-12-01T18:00:00Z");
        Activity came = new Activity("c-1", anna, "Came", "Afro Dance, 1 December", "2026-12-01T19:00:00Z");

        String id = connector.deal(deal);
        String other = connector.deal(new Deal("b-2", anna, "Afro Dance", "25.50", "CHF", "2026-12-08T18:00:00Z"));
        String note = connector.activity(came);

        assertThat(connector.deal(deal)).isEqualTo(id).isNotEqualTo(other);
        assertThat(connector.activity(came)).isEqualTo(note);
        if (bench.names.deal() != null) {
            assertThat(fake.things().of(bench.names.deal(), anna)).hasSize(2);
        }
        if (bench.names.activity() != null) {
            assertThat(fake.things().of(bench.names.activity(), anna)).hasSize(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void whatever_a_mapping_may_name_can_be_written_and_read(Bench bench) {
        Connector connector = open(bench);
        Map<String, String> all = new HashMap<>();
        connector.fields().stream()
                .filter(field -> !field.readOnly() && !field.open())
                .forEach(field -> all.put(field.name(), "x"));
        if (bench.ownField() != null) {
            all.put(bench.ownField(), "beginner");
        }
        all.putAll(bench.contact("Anna", "Muster", ANNA, NUMBER));

        String anna = connector.upsert(null, all).external();

        clock.advance(Duration.ofMinutes(2)); // What is very new is not listed everywhere.
        assertThat(connector.reading(all.keySet()).find(anna).orElseThrow().fields())
                .containsKeys(all.keySet().toArray(String[]::new));
        assertThat(connector
                        .reading(all.keySet())
                        .changesSince(null)
                        .changed()
                        .getFirst()
                        .fields())
                .containsKeys(all.keySet().toArray(String[]::new));
        assertThat(connector.fields()).extracting(Connector.Field::name).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource
    void what_goes_where_by_itself_exists_there(Bench bench) {
        List<Connector.Field> fields = open(bench).fields();

        assertThat(DefaultMappings.of(bench.platform)).allMatch(line -> covered(fields, line.destination()));
        assertThat(covered(fields, "shoe_size")).isFalse();
        assertThat(bench.ownField() == null || covered(fields, bench.ownField()))
                .isTrue();
    }

    private static boolean covered(List<Connector.Field> fields, String name) {
        return fields.stream().anyMatch(field -> field.covers(name) && !field.readOnly());
    }

    @ParameterizedTest
    @EnumSource
    void what_is_no_address_is_refused_and_not_said_again(Bench bench) {
        Connector connector = open(bench);

        List<String> said = Kinds.refusal(
                "invalid", () -> connector.upsert(null, bench.contact("Anna", "Muster", "anna.at.example", NUMBER)));

        assertThat(said).noneMatch(text -> text.contains("anna.at.example") || text.contains(NUMBER));
        assertThat(fake.people().all()).isEmpty();
    }
}
