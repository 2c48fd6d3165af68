package coachdesk.app.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.evening.StudioServer;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.Setting;
import coachdesk.desk.Desk;
import coachdesk.desk.integrations.ProviderForm.Wrong;
import coachdesk.desk.integrations.store.StoredIntegrations;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeSmtp;
import coachdesk.testkit.providers.ProviderFault;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A coach sets a mail server up on a real backend: checked, tried, changed and taken away; no key stays on the desk. */
class ProvidersModelTest {
    private static final String SECRET = "ganz-geheim-7";

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T18:00:00Z"));
    private final List<Problem> problems = new ArrayList<>();

    @TempDir
    Path folder;

    private StudioServer server;
    private FakeSmtp mail;
    private Desk desk;
    private ProvidersModel model;

    @BeforeEach
    void open() throws IOException {
        server = new StudioServer(folder, clock);
        mail = new FakeSmtp(clock);
        desk = server.desk("Bureau", server.address());
        desk.sync().syncNow();
        model = new ProvidersModel(desk.integrations(), new DirectRunner(problems::add), problems::add);
        model.look();
    }

    @AfterEach
    void close() {
        desk.close();
        mail.close();
        server.close();
    }

    private ProviderFormModel form() {
        return model.form(Provider.SMTP, () -> {});
    }

    private static void type(ProviderFormModel form, String name, String text) {
        form.typed(setting(form.provider(), name)).set(text);
    }

    private static Setting setting(Provider provider, String name) {
        return provider.settings().stream()
                .filter(setting -> setting.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private void setUp() {
        ProviderFormModel form = form();
        type(form, "host", "127.0.0.1");
        type(form, "port", Integer.toString(mail.port()));
        type(form, "security", "none");
        type(form, "user", "coach");
        type(form, "password", SECRET);
        type(form, "from", "studio@example.com");
        form.save();
        assertThat(form.wrongProperty().get()).isEmpty();
        assertThat(form.problemProperty().get()).isNull();
    }

    @Test
    void nothing_is_set_at_first_and_every_provider_is_offered() {
        assertThat(model.shownProperty().get().states())
                .extracting(state -> state.name())
                .containsExactly("resend", "smtp", "twilio", "assistant");
        assertThat(model.state(Provider.SMTP).orElseThrow().configured()).isFalse();
        assertThat(desk.integrations().known().orElseThrow().serving(Channel.EMAIL))
                .isEmpty();
    }

    @Test
    void what_is_wrong_is_named_before_the_server_is_asked() {
        ProviderFormModel form = form();
        type(form, "from", "studio at example.com");
        type(form, "port", "99999");
        type(form, "host", "mail.example.com");
        type(form, "security", "none");
        form.save();
        assertThat(form.wrongProperty().get())
                .isEqualTo(Map.of("from", Wrong.INVALID, "port", Wrong.INVALID, "security", Wrong.UNGUARDED));
        type(form, "from", "");
        assertThat(form.wrongProperty().get()).containsEntry("from", Wrong.MISSING);
        assertThat(model.state(Provider.SMTP).orElseThrow().configured()).isFalse();
    }

    @Test
    void what_is_set_is_told_without_its_secrets_and_nothing_of_them_stays_on_the_desk() throws IOException {
        setUp();
        var state = model.state(Provider.SMTP).orElseThrow();
        assertThat(state.used()).isTrue();
        assertThat(state.sender()).isEqualTo("s•••@example.com");
        assertThat(state.shown()).containsEntry("host", "127.0.0.1").doesNotContainKeys("password", "from", "user");
        assertThat(form().hidden(setting(Provider.SMTP, "password"))).isTrue();
        assertThat(desk.integrations().known().orElseThrow().serving(Channel.EMAIL))
                .isPresent();
        desk.store().write(tx -> null);
        try (Stream<Path> files = Files.walk(desk.store().folder())) {
            assertThat(files.filter(Files::isRegularFile))
                    .isNotEmpty()
                    .noneMatch(file -> contains(file, SECRET))
                    .noneMatch(file -> contains(file, "studio@example.com"));
        }
    }

    private static boolean contains(Path file, String text) {
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void a_test_really_goes_out_and_its_answer_is_told() {
        setUp();
        ProviderTrialModel trial = model.trial(Provider.SMTP);
        assertThat(trial.ready().get()).isFalse();
        trial.toProperty().set(" me@example.com ");
        assertThat(trial.ready().get()).isTrue();
        mail.faults().next(new ProviderFault.WrongKey());
        trial.send();
        assertThat(trial.answerProperty().get().sent()).isFalse();
        assertThat(trial.answerProperty().get().code()).isEqualTo("535");
        assertThat(model.state(Provider.SMTP).orElseThrow().code()).isEqualTo("535");
        trial.send();
        assertThat(trial.answerProperty().get().sent()).isTrue();
        assertThat(mail.ledger().by("me@example.com")).hasSize(1);
        assertThat(model.state(Provider.SMTP).orElseThrow().code()).isNull();
    }

    @Test
    void an_empty_field_keeps_what_it_hides_and_another_host_asks_for_the_password_again() {
        setUp();
        ProviderFormModel name = form();
        type(name, "name", "Studio");
        name.save();
        assertThat(model.state(Provider.SMTP).orElseThrow().set()).contains("password", "name");
        ProviderFormModel host = form();
        type(host, "host", "localhost");
        host.save();
        assertThat(host.wrongProperty().get()).isEqualTo(Map.of("password", Wrong.AGAIN));
        type(host, "password", SECRET);
        host.save();
        assertThat(host.wrongProperty().get()).isEmpty();
        assertThat(model.state(Provider.SMTP).orElseThrow().shown()).containsEntry("host", "localhost");
        ProviderFormModel without = form();
        without.clear(setting(Provider.SMTP, "password"));
        without.save();
        assertThat(model.state(Provider.SMTP).orElseThrow().set()).doesNotContain("password");
    }

    @Test
    void what_is_taken_away_serves_nobody() {
        setUp();
        model.forget(Provider.SMTP, () -> {});
        assertThat(model.state(Provider.SMTP).orElseThrow().configured()).isFalse();
        assertThat(desk.integrations().known().orElseThrow().serving(Channel.EMAIL))
                .isEmpty();
        assertThat(problems).isEmpty();
    }

    @Test
    void without_the_server_its_last_answer_shows_with_the_reason() {
        setUp();
        server.close();
        model.look();
        ProvidersModel.Shown shown = model.shownProperty().get();
        assertThat(shown.reached()).isFalse();
        assertThat(shown.problem().code()).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
        assertThat(shown.at()).isEqualTo(clock.instant());
        assertThat(model.state(Provider.SMTP).orElseThrow().configured()).isTrue();
    }

    @Test
    void a_classic_server_keeps_its_keys_itself() {
        var classic = new StoredIntegrations(desk.store(), null, () -> RemoteKind.CLASSIC, clock);
        ProvidersModel there = new ProvidersModel(classic, new DirectRunner(problems::add), problems::add);
        there.look();
        assertThat(there.shownProperty().get().problem().code()).isEqualTo(ErrorCode.INTEGRATIONS_ELSEWHERE);
    }
}
