package coachdesk.app.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.codes.PromoCode;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Records;
import coachdesk.desk.tasks.DirectRunner;
import java.math.BigDecimal;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodeSharingTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<String> opened = new ArrayList<>();

    private static PromoCode code(Object... fields) {
        Map<String, Object> doc =
                new HashMap<>(Map.of("code", "NOEL-01", "type", "%", "value", new BigDecimal("12.50")));
        for (int i = 0; i < fields.length; i += 2) {
            doc.put((String) fields[i], fields[i + 1]);
        }
        return PromoCode.of(new Entry("id", doc));
    }

    @Test
    void aMessageIsWrittenToWhomTheCodeBelongsAndNothingIsSent() {
        try (DeskFixture fixture = new DeskFixture(folder.resolve("desk"), 0)) {
            fixture.desk.store().change(tx -> new Records(DeskFixture.kinds())
                    .told(
                            tx,
                            Kind.PERSON,
                            "zoe",
                            1,
                            Map.of(
                                    "id",
                                    "zoe",
                                    "name",
                                    "Zoé",
                                    "email",
                                    "zoe@example.com",
                                    "whatsapp",
                                    "079 000 00 12")));
            DirectRunner tasks = new DirectRunner(problems::add);
            Texts texts = new Texts(Locale.FRENCH);
            AppContext context = new AppContext(
                    fixture.desk, tasks, texts, new Told(problems), null, null, null, null, sound -> {}, fixture.clock);
            CodeKnown known = new CodeKnown(
                    fixture.desk.catalogue(),
                    fixture.desk.promoCodes(),
                    fixture.desk.store().signals(),
                    tasks,
                    problems::add);
            CodeWords words = new CodeWords(texts, known, () -> DeskFixture.ZONE, fixture.clock);
            CodeSharing sharing = new CodeSharing(context, words, opened::add, null);

            sharing.whatsApp(code("assignedEmail", "ZOE@example.com", "expiresAt", "2026-12-31"));
            sharing.whatsApp(code("type", "100%", "assignedEmail", "nobody@example.com"));
        }
        assertThat(problems).isEmpty();
        assertThat(opened.get(0)).startsWith("https://wa.me/41790000012?text=").doesNotContain(" ", "+");
        assertThat(URLDecoder.decode(opened.get(0), StandardCharsets.UTF_8))
                .contains("NOEL-01 (−12,5\u00a0%), valable jusqu’au 31 déc. 2026");
        assertThat(opened.get(1)).startsWith("https://wa.me/?text=");
        assertThat(URLDecoder.decode(opened.get(1), StandardCharsets.UTF_8)).contains("NOEL-01 (Gratuit)");
    }

    /** Hears what goes wrong. */
    private record Told(List<Problem> problems) implements Toasts {
        @Override
        public void info(String text) {}

        @Override
        public void undoable(String text, Runnable undo) {}

        @Override
        public void offering(String text, String word, Runnable action) {}

        @Override
        public void warning(String text, String word, Runnable action) {}

        @Override
        public void problem(Problem problem) {
            problems.add(problem);
        }
    }
}
