package coachdesk.testkit.studio;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The chosen size, colour or weight of a product. */
final class Variants {
    private static final Map<String, String> CHOSEN = Map.of("sizes", "size", "colors", "color", "weights", "weight");
    private static final Map<String, String> WORDS = Map.of("size", "Taille", "color", "Couleur", "weight", "Poids");

    private Variants() {}

    static Optional<Map<String, Object>> choose(Map<String, Object> offer, Dice dice) {
        if (!(offer.get("variants") instanceof Map<?, ?> variants)) {
            return Optional.empty();
        }
        Map<String, Object> chosen = new LinkedHashMap<>();
        variants.forEach((name, values) -> chosen.put(CHOSEN.get((String) name), dice.oneOf((List<?>) values)));
        return Optional.of(chosen);
    }

    static String text(Map<String, Object> chosen) {
        return String.join(
                ", ",
                chosen.entrySet().stream()
                        .map(choice -> WORDS.get(choice.getKey()) + ": " + choice.getValue())
                        .toList());
    }
}
