package coachdesk.contract.campaigns.basket;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * A conversation, as far as campaigns need to know.
 *
 * @param mode as stored; may be null
 * @param title its own, or that of its mode for one of the three standing groups; null for one with a single person
 * @param deleted whether somebody put it away
 */
public record Conversation(String id, String mode, String title, List<String> participants, boolean deleted) {
    private static final Set<String> GROUP_MODES = Set.of("community", "vip", "promo", "group");
    private static final Map<String, String> NAMES =
            Map.of("community", "Communauté", "vip", "VIP", "promo", "Promo", "group", "Groupe");

    /** Empty without an id. */
    public static Optional<Conversation> of(Map<String, Object> doc) {
        if (!(doc.get("id") instanceof String id) || id.isBlank()) {
            return Optional.empty();
        }
        String mode = doc.get("mode") instanceof String text ? text : null;
        String title = doc.get("title") instanceof String text && !text.isBlank() ? text : NAMES.get(mode);
        List<String> participants = doc.get("participant_ids") instanceof List<?> ids
                ? ids.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .distinct()
                        .toList()
                : List.of();
        return Optional.of(new Conversation(id, mode, title, participants, Boolean.TRUE.equals(doc.get("is_deleted"))));
    }

    /** Whether it is one of several, and so can be put into a basket as a group. */
    public boolean group() {
        return title != null || mode != null && GROUP_MODES.contains(mode);
    }

    /** Whom it is with, when it is with one person alone. */
    public Optional<String> with() {
        return group() || participants.size() != 1 || "private".equals(mode)
                ? Optional.empty()
                : Optional.of(participants.getFirst());
    }
}
