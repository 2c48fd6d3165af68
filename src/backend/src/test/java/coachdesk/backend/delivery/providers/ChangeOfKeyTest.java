package coachdesk.backend.delivery.providers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.backend.secrets.MasterKey;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.ProviderStore;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.integrations.Provider;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The key that seals is changed: with the one before beside it, nobody has to type anything again. */
class ChangeOfKeyTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));

    @TempDir
    Path folder;

    private static String key(int first) {
        byte[] bytes = new byte[MasterKey.BYTES];
        bytes[0] = (byte) first;
        return Base64.getEncoder().encodeToString(bytes);
    }

    /** @param before null for none */
    private SecretBox box(int now, Integer before) {
        Map<String, String> environment = new HashMap<>(Map.of(MasterKey.VARIABLE, key(now)));
        if (before != null) {
            environment.put(MasterKey.BEFORE, key(before));
        }
        return MasterKey.box(environment, folder, new SplittableRandom(now));
    }

    private Providers providers(Database database, SecretBox box) {
        return new Providers(new ProviderStore(database), box, clock);
    }

    @Test
    void what_was_sealed_before_is_sealed_anew_and_opens_without_the_old_key() {
        try (Database database = TestDatabases.SQLITE.open()) {
            Map<String, Object> resend = Map.of("key", "re_secret", "from", "studio@example.com");
            providers(database, box(1, null)).put("studio", Provider.RESEND, resend);
            assertThat(providers(database, box(2, null))
                            .state("studio", Provider.RESEND)
                            .sealed())
                    .isTrue();

            Providers changing = providers(database, box(2, 1));
            assertThat(changing.state("studio", Provider.RESEND).sealed()).isFalse();
            changing.renewKeys("studio");
            assertThat(providers(database, box(2, null))
                            .state("studio", Provider.RESEND)
                            .config()
                            .get("key"))
                    .isEqualTo("re_secret");
            assertThat(providers(database, box(1, null))
                            .state("studio", Provider.RESEND)
                            .sealed())
                    .isTrue();
        }
    }

    @Test
    void a_link_that_was_given_away_opens_as_long_as_the_old_key_is_there() {
        String link = box(1, null).sealSame("inbound", "studio");
        assertThat(box(2, 1).open("inbound", link)).contains("studio");
        assertThat(box(2, null).open("inbound", link)).isEmpty();
        assertThat(box(2, 1).renewed("inbound", box(2, null).seal("inbound", "x")))
                .isEmpty();
    }

    @Test
    void a_key_that_is_none_is_told_without_being_repeated() {
        Map<String, String> environment = Map.of(MasterKey.BEFORE, "not a key");
        assertThatThrownBy(() -> MasterKey.box(environment, folder, new SplittableRandom(1)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(MasterKey.BEFORE)
                .hasMessageNotContaining("not a key");
    }
}
