package coachdesk.cli.integrations;

import static coachdesk.cli.integrations.ConnectedStudio.ID;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.Typed;
import coachdesk.contract.integrations.Platform;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The same few words do for each of the platforms, over the whole way from a terminal by the server to the platform. */
class EveryPlatformFromTheTerminalTest {
    private final Clock clock = Clock.systemUTC();

    @TempDir
    Path folder;

    private ConnectedStudio studio;

    /** Firm spaces are spaces in what is compared. */
    private Typed typed(String... words) {
        Typed typed = Typed.command(clock, List.of("--data", studio.data.toString(), "--lang", "fr"), words);
        return new Typed(typed.exit(), typed.out().replace('\u00a0', ' '), typed.err());
    }

    @ParameterizedTest
    @EnumSource
    void two_people_go_there_once(Platform platform) throws Exception {
        try (ConnectedStudio open = new ConnectedStudio(folder, platform, clock)) {
            studio = open;
            studio.person("Awa Diallo", "awa@example.com");
            studio.person("Bruno Rossi", "bruno@example.com");
            assertThat(studio.connect(false, OneAccount.values(platform)).get("integration"))
                    .isNotNull();
            assertThat(typed("sync").exit()).isZero();
            Typed tested = typed("integration", "test", ID);
            assertThat(tested.exit()).as(tested.out()).isZero();
            assertThat(tested.out()).contains("Connexion bonne");
            assertThat(typed("integration", "sync", ID, "--dry-run").out())
                    .contains("Serait fait : 2 créés, 0 modifiés, 0 laissés.");
            assertThat(studio.there.people().all()).isEmpty();

            studio.enable();
            assertThat(typed("integration", "sync", ID).out()).contains("Fait : 2 créés, 0 modifiés,", "0 échecs.");
            assertThat(studio.there.people().all()).hasSize(2);
            assertThat(typed("integration", "sync", ID).out()).contains("Fait : 0 créés, 0 modifiés,", "0 échecs.");
            assertThat(studio.there.people().all()).hasSize(2);

            studio.there.faults().always(new ProviderFault.WrongKey());
            Typed refused = typed("integration", "test", ID);
            assertThat(refused.exit()).as(refused.out()).isEqualTo(1);
            assertThat(refused.out()).contains("Connexion refusée", platform.title());
        }
    }
}
