package coachdesk.backend.integrations.platform.pipedrive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.backend.integrations.platform.Connector.Activity;
import coachdesk.backend.integrations.platform.Keys;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.platform.http.ConnectorHttp;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakePipedrive;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What Pipedrive does and no other. */
class PipedriveTest {
    private static final String LEVEL = "custom.0123456789abcdef0123456789abcdef01234567";

    private final FakePipedrive fake = new FakePipedrive(new SettableClock(Instant.parse("2026-11-22T08:00:00Z")));
    private final ConnectorHttp http = new ConnectorHttp(true);
    private final Pipedrive pipedrive =
            new Pipedrive(Keys.account(Platform.PIPEDRIVE, fake.address(), Map.of("token", FakePipedrive.KEY)), http);

    @AfterEach
    void close() {
        http.close();
        fake.close();
    }

    private Map<String, String> there(String id) {
        return fake.people().get(id).orElseThrow().fields();
    }

    @Test
    void half_a_name_leaves_the_other_half() {
        String anna = fake.people()
                .add(Map.of("first_name", "Anna", "last_name", "Muster"))
                .id();

        pipedrive.upsert(anna, Map.of("last_name", "von Beispiel"));

        assertThat(there(anna)).isEqualTo(Map.of("first_name", "Anna", "last_name", "von Beispiel"));
    }

    @Test
    void a_new_first_address_leaves_the_others_where_they_are() {
        String anna = fake.people()
                .add(Map.of("first_name", "Anna", "email", "old@example.com", "email.1", "work@example.com"))
                .id();
        Map<String, String> none = new HashMap<>();
        none.put("email", null);

        pipedrive.upsert(anna, Map.of("email", "new@example.com"));
        assertThat(there(anna)).containsEntry("email", "new@example.com").containsEntry("email.1", "work@example.com");
        assertThat(pipedrive.matching("work@example.com", null)).hasSize(1);

        pipedrive.upsert(anna, none);
        assertThat(there(anna)).isEqualTo(Map.of("first_name", "Anna", "email", "work@example.com"));
    }

    @Test
    void nobody_is_without_a_name() {
        assertThat(there(pipedrive
                        .upsert(null, Map.of("email", "anna@example.com"))
                        .external()))
                .containsEntry("first_name", "anna@example.com");
        assertThat(there(pipedrive.upsert(null, Map.of()).external())).isEqualTo(Map.of("first_name", "Unknown"));
    }

    @Test
    void fields_that_an_account_made_for_itself_go_where_they_belong() {
        String anna = pipedrive
                .upsert(null, Map.of("name", "Anna Muster", LEVEL, "beginner"))
                .external();

        assertThat(pipedrive.find(anna).orElseThrow().fields())
                .containsEntry(LEVEL, "beginner")
                .containsEntry("name", "Anna Muster");
    }

    @Test
    void a_field_that_does_not_exist_is_named() {
        PlatformException refused = catchThrowableOfType(
                PlatformException.class, () -> pipedrive.upsert(null, Map.of("name", "Anna", "shoe_size", "42")));

        assertThat(refused.kind()).isEqualTo(FailureKind.INVALID);
        assertThat(refused.getMessage()).contains("shoe_size").doesNotContain("Anna");
    }

    @Test
    void an_id_of_another_platform_is_of_nobody_here() {
        assertThat(pipedrive.find("0035g00000FAKE1AAA")).isEmpty();
        PlatformException refused = catchThrowableOfType(
                PlatformException.class,
                () -> pipedrive.activity(new Activity("k", "..", "Came", "", "2026-12-01T18:00:00Z")));

        assertThat(refused.kind()).isIn(FailureKind.INVALID, FailureKind.NOT_FOUND);
    }

    @Test
    void how_long_to_wait_stands_in_a_header_of_its_own() {
        fake.window().allow(1, Duration.ofSeconds(2));
        pipedrive.find("1");

        PlatformException refused = catchThrowableOfType(PlatformException.class, () -> pipedrive.find("1"));

        assertThat(refused.kind()).isEqualTo(FailureKind.RATE_LIMITED);
        assertThat(refused.retryAfter()).isEqualTo(Duration.ofSeconds(2));
    }
}
