package coachdesk.testkit.studio;

import com.fasterxml.jackson.databind.JsonNode;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Invented people: most have ordinary names, some have names that programs stumble over. */
record Names(
        List<String> given,
        List<String> family,
        List<String> odd,
        List<String> streets,
        List<String> desks,
        List<String> promo) {
    private static final int ODD_EVERY = 9;
    /** Letters that are no other letter with an accent. */
    private static final Map<String, String> WITHOUT_ACCENT = Map.of("ß", "ss", "œ", "oe", "ł", "l");

    static Names read() {
        JsonNode tree = DemoFile.read("names.json");
        return new Names(
                texts(tree, "given"),
                texts(tree, "family"),
                texts(tree, "odd"),
                texts(tree, "streets"),
                texts(tree, "desks"),
                texts(tree, "promo"));
    }

    Map<String, Object> person(int number, Dice dice, Instant now) {
        String name =
                number % ODD_EVERY == ODD_EVERY - 1 ? dice.oneOf(odd) : dice.oneOf(given) + " " + dice.oneOf(family);
        Map<String, Object> person = new LinkedHashMap<>();
        person.put("id", dice.uuid());
        person.put("name", name);
        person.put("email", email(name, number, dice));
        person.put("whatsapp", phone(number, dice));
        person.put(
                "createdAt",
                Dates.model(now.minus(Duration.ofDays(200)).plus(Duration.ofMinutes(37L * number % 280_000))));
        return person;
    }

    private static String email(String name, int number, Dice dice) {
        String ascii = Normalizer.normalize(name, Normalizer.Form.NFKD)
                .toLowerCase(Locale.ROOT)
                .replaceAll("\\p{M}", "");
        for (Map.Entry<String, String> letter : WITHOUT_ACCENT.entrySet()) {
            ascii = ascii.replace(letter.getKey(), letter.getValue());
        }
        ascii = ascii.replaceAll("[^a-z]+", ".").replaceAll("^\\.|\\.$", "");
        String local = ascii.length() < 2 ? "personne" : ascii.substring(0, Math.min(30, ascii.length()));
        return local + "." + number + (dice.chance(30) ? "@example.test" : "@example.com");
    }

    private static String phone(int number, Dice dice) {
        String end = String.format(Locale.ROOT, "%02d %02d", number / 100 % 100, number % 100);
        return switch (dice.below(12)) {
            case 0 -> "079 000 " + end;
            case 1 -> "0041 79 000 " + end;
            case 2 -> "+4179000" + end.replace(" ", "");
            case 3 -> "+41-79-000-" + end.replace(' ', '-');
            case 4 -> "";
            case 5 -> dice.chance(50) ? null : "pas de WhatsApp";
            default -> "+41 79 000 " + end;
        };
    }

    private static List<String> texts(JsonNode tree, String name) {
        List<String> texts = new ArrayList<>();
        tree.get(name).forEach(text -> texts.add(text.textValue()));
        return texts;
    }
}
