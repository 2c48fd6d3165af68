package coachdesk.backend.integrations.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.backend.delivery.http.ProviderHttp;
import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.SecretTable;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.platforms.FakeTokenEndpoint;
import coachdesk.testkit.platforms.FakeZendesk;
import coachdesk.testkit.providers.ProviderFault;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Many need another token at once, in several programs over one database: one of them asks for it. */
class RenewalsTest {
    private static final int THREADS = 8;
    private static final int TRIES = 2_000;

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-21T18:00:00Z"));
    private final FakeZendesk zendesk = new FakeZendesk(clock);
    private Database database;
    private String tenant;

    @BeforeEach
    void start() {
        open(TestDatabases.SQLITE);
    }

    private void open(TestDatabases which) {
        if (database != null) {
            database.close();
        }
        database = which.open();
        tenant = new Tenants(database, () -> "studio").named("Studio").id();
        Credentials credentials = Consented.at(zendesk, clock);
        new RecordStore(database, clock).change(tenant, changes -> {
            vault().put(changes, "i-1", credentials);
            return null;
        });
    }

    @AfterEach
    void stop() {
        database.close();
        zendesk.close();
    }

    private Vault vault() {
        return new Vault(new SecretTable(database), new SecretBox(() -> new byte[32], new SplittableRandom(1)), clock);
    }

    /** One more program over the same database. */
    private Keys program() {
        return program(clock);
    }

    /** @param asking what time it is when a token is asked for */
    private Keys program(Clock asking) {
        Vault vault = vault();
        TokenEndpoint endpoint =
                new TokenEndpoint(new ProviderHttp(), new Homes(Map.of(Platform.ZENDESK, zendesk.address())), asking);
        Renewals renewals = new Renewals(vault, endpoint, clock);
        return new Keys(
                Way.OAUTH,
                vault.find(tenant, "i-1").orElseThrow(),
                renewals.of(tenant, "i-1", Platform.ZENDESK, Way.OAUTH),
                clock);
    }

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void of_all_who_find_it_ended_one_asks(TestDatabases which) throws Exception {
        open(which);
        int before = zendesk.tokens().given();
        List<Keys> programs = List.of(program(), program(), program());
        clock.advance(Duration.ofMinutes(31));
        Set<String> seen = ConcurrentHashMap.newKeySet();
        List<Future<?>> all = new ArrayList<>();
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int i = 0; i < THREADS * 3; i++) {
                Keys keys = programs.get(i % programs.size());
                all.add(threads.submit(() -> seen.add(patiently(keys))));
            }
            for (Future<?> one : all) {
                one.get();
            }
        }
        assertThat(seen).hasSize(1);
        assertThat(zendesk.tokens().opens(seen.iterator().next())).isTrue();
        assertThat(zendesk.tokens().given()).isEqualTo(before + 1);
    }

    /** Whoever is told that another program is at it comes again. */
    private static String patiently(Keys keys) {
        for (int left = TRIES; ; left--) {
            try {
                return keys.token();
            } catch (PlatformException e) {
                if (left == 0 || !e.kind().passing()) {
                    throw e;
                }
                Thread.yield();
            }
        }
    }

    @Test
    void a_fifth_of_its_life_before_its_end_it_is_time_for_another() {
        Keys keys = program();
        String first = keys.token();
        clock.advance(Duration.ofMinutes(23));
        assertThat(keys.token()).isEqualTo(first);
        clock.advance(Duration.ofMinutes(2));
        assertThat(keys.token()).isNotEqualTo(first);
        assertThat(program().token()).as("kept before it was used").isEqualTo(keys.token());
    }

    @Test
    void while_a_token_is_good_a_platform_that_is_away_keeps_nobody_from_working() {
        Keys keys = program();
        String first = keys.token();
        clock.advance(Duration.ofMinutes(25));
        zendesk.close();
        assertThat(keys.token()).isEqualTo(first);
    }

    @Test
    void a_renewal_whose_answer_was_lost_is_tried_once_more_with_the_token_before() {
        zendesk.tokens().rotate(false);
        Keys keys = lost();
        assertThat(zendesk.tokens().opens(keys.token())).isTrue();
    }

    @Test
    void where_a_token_ends_with_its_first_use_somebody_has_to_say_yes_again() {
        zendesk.tokens().rotate(true);
        Keys keys = lost();
        assertThatThrownBy(keys::token).isInstanceOfSatisfying(PlatformException.class, e -> assertThat(e.kind())
                .isEqualTo(FailureKind.AUTH));
    }

    private Keys lost() {
        Keys keys = program();
        clock.advance(Duration.ofMinutes(31));
        zendesk.next("POST .*", new ProviderFault.LostAnswer());
        assertThatThrownBy(keys::token)
                .as("waiting may help")
                .isInstanceOfSatisfying(
                        PlatformException.class,
                        e -> assertThat(e.kind().passing()).isTrue());
        return keys;
    }

    @Test
    void what_opens_it_is_nowhere_in_words() {
        Keys keys = program();
        assertThat(keys + " " + keys.known() + " " + keys.known().tokens())
                .doesNotContain(keys.token(), FakeTokenEndpoint.SECRET);
        String kept = new SecretTable(database).all().toString();
        assertThat(kept).contains("i-1").doesNotContain(keys.token(), FakeTokenEndpoint.SECRET);
    }

    @Test
    void after_a_change_of_the_key_everything_is_sealed_anew() {
        byte[] newKey = new byte[32];
        newKey[0] = 7;
        SecretBox old = new SecretBox(() -> new byte[32], new SplittableRandom(2));
        SecretTable table = new SecretTable(database);
        new Vault(table, new SecretBox(() -> newKey, new SplittableRandom(3), old), clock).renewKeys();
        Vault after = new Vault(table, new SecretBox(() -> newKey, new SplittableRandom(4)), clock);
        assertThat(after.find(tenant, "i-1").orElseThrow().tokens().access()).isEqualTo("zendesk-access-1");
        assertThat(vault().find(tenant, "i-1")).as("with the old key").isEmpty();
    }

    @Test
    void a_secret_that_is_set_meanwhile_costs_nobody_the_new_token() {
        zendesk.tokens().rotate(true);
        AtomicBoolean set = new AtomicBoolean();
        Clock meanwhile = new Asked(clock, () -> {
            if (!set.getAndSet(true)) {
                new RecordStore(database, clock).change(tenant, changes -> {
                    vault().edit(changes, "i-1", credentials -> credentials.withWebhook("hook"));
                    return null;
                });
            }
        });
        Keys keys = program(meanwhile);
        clock.advance(Duration.ofMinutes(31));
        String token = keys.token();
        assertThat(set).isTrue();
        assertThat(zendesk.tokens().opens(token)).isTrue();
        assertThat(program().token()).isEqualTo(token);
        assertThat(vault().find(tenant, "i-1").orElseThrow().webhook()).isEqualTo("hook");
    }

    /** Tells that somebody asked what time it is: just before the platform is asked. */
    private static final class Asked extends Clock {
        private final Clock clock;
        private final Runnable told;

        Asked(Clock clock, Runnable told) {
            this.clock = clock;
            this.told = told;
        }

        @Override
        public Instant instant() {
            told.run();
            return clock.instant();
        }

        @Override
        public ZoneId getZone() {
            return clock.getZone();
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return new Asked(clock.withZone(zone), told);
        }
    }
}
