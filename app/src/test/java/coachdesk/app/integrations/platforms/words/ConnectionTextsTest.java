package coachdesk.app.integrations.platforms.words;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.PlatformSamples;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Integration;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConnectionTextsTest {
    private final Texts texts = new Texts(Locale.of("fr", "CH"));
    private final ConnectionTexts words = new ConnectionTexts(
            texts, new Moments(texts, () -> DeskFixture.ZONE), Clock.fixed(DeskFixture.NOW, DeskFixture.ZONE));

    private static Integration read(Map<String, Object> doc) {
        return new ObjectMapper().convertValue(doc, Integration.class);
    }

    @Test
    void what_was_given_up_is_told_even_when_all_went_well_since() {
        Map<String, Object> doc = PlatformSamples.working();
        assertThat(Standing.of(read(doc))).isEqualTo(Standing.WORKING);
        assertThat(words.glance(read(doc))).noneMatch(line -> line.contains("abandonné"));

        doc.put("errors_since", 0);
        doc.put("dead", 2);

        assertThat(Standing.of(read(doc))).isEqualTo(Standing.TROUBLED);
        assertThat(words.glance(read(doc))).contains("2 envois abandonnés, à revoir");
    }
}
