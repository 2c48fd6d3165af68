package coachdesk.desk.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.catalogue.Entry;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PromoCodeTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private static CodeState state(String now, Object... fields) {
        Map<String, Object> doc = new HashMap<>(Map.of("code", "X1"));
        for (int i = 0; i < fields.length; i += 2) {
            doc.put((String) fields[i], fields[i + 1]);
        }
        return PromoCode.of(new Entry("x", doc)).state(Instant.parse(now), ZONE);
    }

    @Test
    void theLastDayEndsAtMidnightInTheStudio() {
        assertThat(state("2026-07-31T21:59:59Z", "expiresAt", "2026-07-31")).isEqualTo(CodeState.ACTIVE);
        assertThat(state("2026-07-31T22:00:00Z", "expiresAt", "2026-07-31")).isEqualTo(CodeState.EXPIRED);
        assertThat(state("2026-09-01T11:59:00Z", "expiresAt", "2026-09-01T12:00:00Z"))
                .isEqualTo(CodeState.ACTIVE);
        assertThat(state("2026-09-01T12:00:00Z", "expiresAt", "2026-09-01T12:00:00Z"))
                .isEqualTo(CodeState.EXPIRED);
        assertThat(state("2026-09-01T12:00:00Z", "expiresAt", "bientôt")).isEqualTo(CodeState.ACTIVE);
    }

    @Test
    void aCodeIsUsedUpOnlyWhereThereIsALimit() {
        String now = "2026-07-01T08:00:00Z";
        assertThat(state(now, "used", 50, "maxUses", 0)).isEqualTo(CodeState.ACTIVE);
        assertThat(state(now, "used", 50, "maxUses", null)).isEqualTo(CodeState.ACTIVE);
        assertThat(state(now, "used", 5, "maxUses", 5)).isEqualTo(CodeState.USED_UP);
        assertThat(state(now, "used", 5, "maxUses", 5, "active", false)).isEqualTo(CodeState.OFF);
        assertThat(state(now, "used", "cinq", "maxUses", Map.of(), "courses", 7))
                .isEqualTo(CodeState.ACTIVE);
    }
}
