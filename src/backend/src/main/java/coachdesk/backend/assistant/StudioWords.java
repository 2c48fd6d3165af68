package coachdesk.backend.assistant;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Kind;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a studio offers, in words for a model: what everybody may see of it, and nothing of anybody. */
final class StudioWords {
    private static final List<String> DAYS =
            List.of("dimanche", "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi");
    private static final int MOST = 60;
    private static final int LONGEST = 300;

    private final RecordStore records;

    StudioWords(RecordStore records) {
        this.records = records;
    }

    String of(String tenant, AiConfig config) {
        String offers = shown(tenant, Kind.OFFER).map(StudioWords::offer).collect(Collectors.joining("\n"));
        String courses = shown(tenant, Kind.COURSE).map(StudioWords::course).collect(Collectors.joining("\n"));
        String pay = config.twint().isEmpty() ? "aucun lien ; le coach s’en occupe" : config.twint();
        return "Cours du studio :\n" + (courses.isEmpty() ? "aucun pour le moment" : courses) + "\n\nOffres :\n"
                + (offers.isEmpty() ? "aucune pour le moment" : offers) + "\n\nLien de paiement TWINT : " + pay;
    }

    private Stream<Map<String, Object>> shown(String tenant, Kind kind) {
        return records.docs(tenant, kind).stream()
                .map(Json::read)
                .filter(doc -> !Boolean.FALSE.equals(doc.get("visible")) && !Boolean.TRUE.equals(doc.get("archived")))
                .limit(MOST);
    }

    private static String offer(Map<String, Object> doc) {
        String price = doc.get("price") instanceof Number number
                ? ", " + new BigDecimal(number.toString()).stripTrailingZeros().toPlainString() + " CHF"
                : "";
        return "- " + line(doc, "name") + price + behind(line(doc, "description"));
    }

    private static String course(Map<String, Object> doc) {
        String day = doc.get("weekday") instanceof Number number && number.intValue() >= 0 && number.intValue() < 7
                ? DAYS.get(number.intValue()) + " "
                : "";
        String place = line(doc, "locationName");
        return "- " + line(doc, "name") + behind((day + line(doc, "time")).strip())
                + (place.isEmpty() ? "" : ", " + place);
    }

    private static String behind(String text) {
        return text.isEmpty() ? "" : " : " + text;
    }

    private static String line(Map<String, Object> doc, String field) {
        return doc.get(field) instanceof String text
                ? Graphemes.cut(Prompt.plain(text).replaceAll("\\s+", " "), LONGEST)
                : "";
    }
}
