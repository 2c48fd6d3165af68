package coachdesk.backend.assistant.model;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.providers.FakeModel;
import coachdesk.testkit.providers.ProviderFault;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a provider does, there is an outcome, in time. */
class OpenAiModelTest {
    private static final Duration DEADLINE = Duration.ofSeconds(10);
    private static final List<Line> LINES =
            List.of(Line.system("Sois bref."), Line.user("Bonjour, é \"&\" 🙂"), Line.assistant("Oui ?"));

    private final FakeModel fake = new FakeModel(new SettableClock(Instant.parse("2026-11-21T18:00:00Z")));
    private final LanguageModel model = new OpenAiModel(fake.address(), FakeModel.KEY);

    @AfterEach
    void stop() {
        fake.close();
    }

    private Reply ask() {
        return model.ask("gpt-4o-mini", LINES, DEADLINE);
    }

    private static String code(Reply reply) {
        assertThat(reply).isInstanceOf(Reply.Failed.class);
        return ((Reply.Failed) reply).code();
    }

    @Test
    void the_model_gets_every_line_with_its_role_and_its_words_come_back() {
        fake.says("  Bonjour à toi 👩🏽‍🤝‍👩🏿 ");
        assertThat(ask()).isEqualTo(Reply.said("Bonjour à toi 👩🏽‍🤝‍👩🏿"));
        assertThat(fake.asked().getFirst()).contains("\"model\":\"gpt-4o-mini\"");
        assertThat(fake.messages().findValuesAsText("role")).containsExactly("system", "user", "assistant");
        assertThat(fake.messages().findValuesAsText("content"))
                .containsExactly("Sois bref.", "Bonjour, é \"&\" 🙂", "Oui ?");
    }

    @Test
    void a_slash_at_the_end_of_the_address_makes_no_difference() {
        LanguageModel slashed = new OpenAiModel(URI.create(fake.address() + "/"), FakeModel.KEY);
        assertThat(slashed.ask("m", LINES, DEADLINE)).isEqualTo(Reply.said(FakeModel.ORDINARY));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "<html>Bienvenue sur le Wi-Fi</html>",
                "[]",
                "null",
                "{}",
                "{\"choices\":[]}",
                "{\"choices\":[{}]}",
                "{\"choices\":[{\"message\":{\"content\":null}}]}",
                "{\"choices\":[{\"message\":{\"content\":\" \\n\"}}]}",
                "{\"choices\":[{\"message\":{\"content\":[1]}}]}",
                "{\"choices\":\"oui\"}"
            })
    void nonsense_is_told_as_such(String body) {
        fake.replies(200, body);
        assertThat(code(ask())).isEqualTo(ModelErrors.NONSENSE);
        assertThat(ask()).as("and the next good one is served").isEqualTo(Reply.said(FakeModel.ORDINARY));
    }

    @Test
    void an_answer_without_end_is_cut_off() {
        fake.says("x".repeat(3 * 1024 * 1024));
        assertThat(code(ask())).isEqualTo(ModelErrors.NONSENSE);
    }

    @ParameterizedTest
    @CsvSource({
        "301, assistant.nonsense",
        "400, assistant.refused",
        "402, assistant.used-up",
        "403, assistant.key-wrong",
        "404, assistant.model-unknown",
        "500, assistant.broken",
        "503, assistant.broken",
        "504, assistant.too-late"
    })
    void every_status_has_its_code(int status, String code) {
        fake.replies(status, "{\"error\":{\"message\":\"" + FakeModel.KEY + "\"}}");
        Reply reply = ask();
        assertThat(code(reply)).isEqualTo(code);
        assertThat(reply.toString()).doesNotContain(FakeModel.KEY);
    }

    @Test
    void too_many_questions_come_back_with_how_long_to_wait_and_an_empty_purse_does_not() {
        fake.faults().next(new ProviderFault.TooMany(Duration.ofSeconds(7)), new ProviderFault.NoMoney());
        assertThat(ask()).isEqualTo(new Reply.Failed(ModelErrors.TOO_MANY, Duration.ofSeconds(7)));
        assertThat(code(ask())).isEqualTo(ModelErrors.USED_UP);
    }

    @Test
    void one_that_hangs_is_left_at_the_deadline() {
        fake.faults().next(new ProviderFault.Slow(Duration.ofMinutes(5)));
        long start = System.nanoTime();
        assertThat(code(model.ask("m", LINES, Duration.ofMillis(300)))).isEqualTo(ModelErrors.TOO_LATE);
        assertThat(Duration.ofNanos(System.nanoTime() - start)).isLessThan(Duration.ofMinutes(1));
        assertThat(ask()).isEqualTo(Reply.said(FakeModel.ORDINARY));
    }

    @Test
    void a_lost_connection_a_wrong_key_and_nobody_there_are_told_apart() {
        fake.faults().next(new ProviderFault.LostAnswer());
        assertThat(code(ask())).isEqualTo(ModelErrors.BROKEN);
        LanguageModel stranger = new OpenAiModel(fake.address(), "sk-other");
        assertThat(code(stranger.ask("m", LINES, DEADLINE))).isEqualTo(ModelErrors.KEY_WRONG);
        LanguageModel keyless = new OpenAiModel(fake.address(), null);
        assertThat(code(keyless.ask("m", LINES, DEADLINE))).isEqualTo(ModelErrors.KEY_WRONG);
        LanguageModel nobody = new OpenAiModel(URI.create("http://127.0.0.1:1"), "sk-other");
        assertThat(code(nobody.ask("m", LINES, DEADLINE))).isEqualTo(ModelErrors.UNREACHABLE);
    }
}
