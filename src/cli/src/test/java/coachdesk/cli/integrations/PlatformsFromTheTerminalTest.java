package coachdesk.cli.integrations;

import static coachdesk.cli.integrations.ConnectedStudio.ID;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.Typed;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.platforms.FakePeople;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A studio's connection to HubSpot looked after from a terminal, on a real backend that really syncs. */
class PlatformsFromTheTerminalTest {
    private final Clock clock = Clock.systemUTC();

    @TempDir
    Path folder;

    private ConnectedStudio studio;

    @BeforeEach
    void open() throws Exception {
        studio = new ConnectedStudio(folder, Platform.HUBSPOT, clock);
        studio.person("Awa Diallo", "awa@example.com");
        studio.person("Bruno Rossi", "bruno@example.com");
        studio.person("Chloé Favre", "pas une adresse");
    }

    @AfterEach
    void close() {
        studio.close();
    }

    /** Firm spaces are spaces in what is compared. */
    private Typed typed(String... words) {
        Typed typed = Typed.command(clock, List.of("--data", studio.data.toString(), "--lang", "fr"), words);
        return new Typed(typed.exit(), typed.out().replace('\u00a0', ' '), typed.err());
    }

    private void connected() throws Exception {
        assertThat(studio.connect(false, OneAccount.values(Platform.HUBSPOT)).get("integration"))
                .isNotNull();
        assertThat(typed("sync").exit()).isZero();
    }

    private List<String> there() {
        return studio.there.people().all().stream()
                .map(person -> person.field("email"))
                .toList();
    }

    private void arrived() {
        String logs = "";
        for (int i = 0; i < 200 && studio.there.people().all().size() < 2; i++) {
            logs = typed("integration", "logs", ID).out();
        }
        assertThat(there()).as(logs).containsExactlyInAnyOrder("awa@example.com", "bruno@example.com");
    }

    @Test
    void seen_tested_rehearsed_done_and_looked_back_on() throws Exception {
        Typed none = typed("integrations");
        assertThat(none.exit()).isZero();
        assertThat(none.out()).contains("Aucune plateforme reliée");
        assertThat(typed("integration", "test", ID, "--json").problem()).isEqualTo("request.not-found");

        connected();
        assertThat(typed("integrations").out()).contains(ID + "\thubspot\tHubSpot\tarrêtée\t");

        Typed tested = typed("integration", "test", ID);
        assertThat(tested.exit()).as(tested.err()).isZero();
        assertThat(tested.out()).contains("Connexion bonne").contains("4242");

        Typed rehearsed = typed("integration", "sync", ID, "--dry-run");
        assertThat(rehearsed.exit()).as(rehearsed.err()).isZero();
        assertThat(rehearsed.out())
                .contains("Serait fait : 2 créés, 0 modifiés, 1 laissés.")
                .contains("create\tto_platform\tAwa Diallo\t", "skip\tto_platform\tChloé Favre\t");
        assertThat(there()).isEmpty();

        studio.enable();
        Typed synced = typed("integration", "sync", ID);
        assertThat(synced.exit()).as(synced.err()).isZero();
        assertThat(synced.out()).contains("Fait : 2 créés, 0 modifiés, 1 laissés, 0 échecs.");
        assertThat(there()).containsExactlyInAnyOrder("awa@example.com", "bruno@example.com");
        assertThat(typed("integration", "sync", ID).out()).contains("Fait : 0 créés, 0 modifiés,");

        Typed logs = typed("integration", "logs", ID);
        assertThat(logs.exit()).as(logs.err()).isZero();
        assertThat(logs.out().lines().filter(line -> line.contains("\tsuccess\t")))
                .hasSizeGreaterThanOrEqualTo(2);
        assertThat(typed("integrations").out()).contains("\tactive\t");
    }

    @Test
    void a_key_that_is_refused_is_told_with_what_to_do() throws Exception {
        connected();
        studio.enable();
        studio.there.tokens().refuseAll();

        Typed tested = typed("integration", "test", ID);
        assertThat(tested.exit()).isEqualTo(1);
        assertThat(tested.out()).contains("Connexion refusée", "INVALID_AUTHENTICATION");
        Typed synced = typed("integration", "sync", ID);
        assertThat(synced.exit()).as(synced.out()).isEqualTo(1);
        assertThat(synced.out()).contains("La connexion est interrompue", "HubSpot refuse");
        assertThat(typed("integrations").out()).contains("HubSpot refuse");
        assertThat(there()).isEmpty();

        studio.there.tokens().key("another-key-of-2026");
        studio.connect(true, Map.of("token", "another-key-of-2026"));
        arrived();
        assertThat(typed("integration", "sync", ID).out()).contains("Fait : 0 créés");
        assertThat(typed("integrations").out()).doesNotContain("refuse");
    }

    @Test
    void asked_without_a_network_it_is_done_later_and_once() throws Exception {
        connected();
        studio.enable();
        assertThat(typed("sync").exit()).isZero();
        studio.down();

        Typed asked = typed("integration", "sync", ID);
        assertThat(asked.exit()).as(asked.err()).isZero();
        assertThat(asked.out()).contains("Le serveur n’est pas joint", "plus tard, une fois");
        assertThat(typed("integrations").out()).contains("\thubspot\t");
        assertThat(typed("integration", "test", ID, "--json").problem()).isEqualTo("server.unreachable");
        assertThat(there()).isEmpty();

        studio.up();
        studio.there.next("POST .*contacts.*", new ProviderFault.LostAnswer());
        assertThat(typed("sync").exit()).isZero();
        assertThat(typed("sync").exit()).isZero();
        arrived();
        assertThat(studio.there.people().all())
                .extracting(FakePeople.Person::writes)
                .containsOnly(1);
    }
}
