package coachdesk.testkit.studio;

import java.util.List;
import java.util.Map;

/**
 * An invented studio's documents, in the shapes of the classic backend ({@code attendances} in ours). The maps are
 * mutable and keep their fields' order; money is BigDecimal.
 */
public record Studio(
        List<Map<String, Object>> courses,
        List<Map<String, Object>> offers,
        List<Map<String, Object>> people,
        List<Map<String, Object>> reservations,
        List<Map<String, Object>> attendances) {}
