package coachdesk.desk.catalogue.codes;

import coachdesk.desk.catalogue.CodeRule;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.dates.DateReader;
import coachdesk.desk.store.DocFields;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * A promo code as it is stored, by whomever: what makes no sense counts as nothing.
 *
 * @param code as it was entered; "" for none
 * @param type as stored; null for none
 * @param value null for none
 * @param email of the only person who may use it; null for anybody
 * @param expires as stored; null for never
 * @param most how often it may be used; 0 for without limit
 * @param used how often the server counted it, which is twice for each booking on the web
 * @param courses ids of the courses and offers that it is for; empty for all
 */
public record PromoCode(
        String id,
        String code,
        String type,
        BigDecimal value,
        String email,
        String expires,
        int most,
        int used,
        boolean active,
        List<String> courses) {
    public static PromoCode of(Entry entry) {
        Map<String, Object> doc = entry.doc();
        return new PromoCode(
                entry.id(),
                Objects.requireNonNullElse(DocFields.text(doc, "code"), ""),
                DocFields.text(doc, "type"),
                doc.get("value") instanceof Number number ? new BigDecimal(number.toString()) : null,
                DocFields.text(doc, "assignedEmail"),
                DocFields.text(doc, "expiresAt"),
                count(doc.get("maxUses")),
                count(doc.get("used")),
                !Boolean.FALSE.equals(doc.get("active")),
                doc.get("courses") instanceof List<?> list
                        ? list.stream()
                                .filter(String.class::isInstance)
                                .map(String.class::cast)
                                .toList()
                        : List.of());
    }

    private static int count(Object value) {
        return value instanceof Number number ? Math.max(0, number.intValue()) : 0;
    }

    /** What codes are compared by: their case says nothing. */
    public static String key(String code) {
        return code.strip().toUpperCase(Locale.ROOT);
    }

    public String key() {
        return key(code);
    }

    public boolean free() {
        return CodeRule.FREE.equals(type);
    }

    /** The moment from which it cannot be used; a day ends at midnight in the studio. Empty for never. */
    public Optional<Instant> end(ZoneId zone) {
        return Optional.ofNullable(expires)
                .flatMap(text -> DateReader.all(text, null).stream().findFirst())
                .map(found -> found.time() == null
                        ? found.day().plusDays(1).atStartOfDay(zone).toInstant()
                        : found.at(zone, LocalTime.MIN));
    }

    public CodeState state(Instant now, ZoneId zone) {
        if (!active) {
            return CodeState.OFF;
        }
        if (end(zone).filter(end -> !now.isBefore(end)).isPresent()) {
            return CodeState.EXPIRED;
        }
        return most > 0 && used >= most ? CodeState.USED_UP : CodeState.ACTIVE;
    }
}
