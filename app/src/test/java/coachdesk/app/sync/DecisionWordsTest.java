package coachdesk.app.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.desk.store.Json;
import coachdesk.testkit.clock.SettableClock;
import java.time.ZoneOffset;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A person decides about what they know by other names than the server. */
class DecisionWordsTest {
    private final Texts texts = new Texts(Locale.FRENCH);
    private final Moments moments = new Moments(texts, () -> ZoneOffset.UTC);
    private final DecisionWords words =
            new DecisionWords(texts, moments, new SyncWords(texts, moments, new SettableClock(DeskFixture.NOW)));

    @ParameterizedTest
    @CsvSource({
        "ARTICLE, content, Texte de l’article",
        "ARTICLE, imageUrl, Image",
        "MEDIA, video_url, Lien",
        "MEDIA, custom_thumbnail, Couverture",
        "AI_CONFIG, systemPrompt, Instruction de base",
        "OFFER, price, Prix (CHF)",
        "ARTICLE, fromTheFuture, fromTheFuture"
    })
    void a_field_is_called_as_its_page_calls_it(Kind kind, String field, String word) {
        assertThat(words.field(kind, field)).isEqualTo(word);
    }

    @Test
    void a_long_text_is_shown_by_its_beginning() {
        assertThat(words.value("content", Json.write("é".repeat(1_000_000))))
                .hasSizeLessThan(2_000)
                .endsWith("…");
        assertThat(words.value("content", Json.write("court"))).isEqualTo("court");
    }
}
