package coachdesk.desk.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.SyncError;
import coachdesk.desk.words.DeskTexts;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every refusal says what happened and what to do, also one that only a newer server knows. */
class PlatformWordsTest {
    @ParameterizedTest
    @ValueSource(strings = {"fr", "en", "de"})
    void every_kind_has_two_sentences(String language) {
        PlatformWords words = new PlatformWords(new DeskTexts(Locale.of(language)));
        for (FailureKind kind : FailureKind.values()) {
            SyncError error = new SyncError(kind.wire(), null, null);
            assertThat(words.what("hubspot", error)).as(kind.wire()).contains("HubSpot");
            assertThat(words.next("hubspot", error))
                    .as(kind.wire())
                    .isNotBlank()
                    .doesNotContain("{");
        }
        SyncError newer = new SyncError("eclipsed", "E-7", "the moon");
        assertThat(words.what("lunar", newer))
                .isEqualTo(words.what("lunar", new SyncError("unknown", null, null)))
                .contains("lunar");
    }

    @Test
    void what_the_platform_said_stands_beside() {
        assertThat(PlatformWords.said(new SyncError("invalid", "E-7", "the moon")))
                .isEqualTo("E-7 – the moon");
        assertThat(PlatformWords.said(new SyncError("invalid", null, "the moon")))
                .isEqualTo("the moon");
        assertThat(PlatformWords.said(new SyncError("invalid", "E-7", null))).isEqualTo("E-7");
        assertThat(PlatformWords.said(new SyncError("invalid", null, null))).isEmpty();
    }

    @Test
    void a_line_of_the_mapping_that_is_wrong_is_named() {
        PlatformWords words = new PlatformWords(new DeskTexts(Locale.FRENCH));
        SyncError gone = new SyncError("invalid", FieldMapping.UNKNOWN_FIELD, "nulle_part");
        assertThat(words.what("hubspot", gone)).isEqualTo("HubSpot n’a pas de champ «\u00a0nulle_part\u00a0».");
        assertThat(words.next("hubspot", gone)).startsWith("Corrigez la correspondance");
        assertThat(PlatformWords.said(gone)).as("the platform said nothing").isEmpty();
        SyncError closed = new SyncError("invalid", FieldMapping.READ_ONLY, "createdate");
        assertThat(words.what("hubspot", closed)).contains("createdate", "HubSpot");
        SyncError here = new SyncError("invalid", FieldMapping.UNKNOWN_SOURCE, "shoe_size");
        assertThat(words.what("hubspot", here)).contains("shoe_size");
    }
}
