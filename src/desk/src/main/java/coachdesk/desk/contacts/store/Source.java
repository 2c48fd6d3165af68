package coachdesk.desk.contacts.store;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.contacts.matching.Known;
import coachdesk.desk.contacts.matching.Name;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * What one record says of somebody.
 *
 * @param email as it was entered; null when there is none
 * @param phone in E.164, or as it was entered; null when there is none
 * @param preferred how somebody likes to be written to, as the record says it; may be null
 * @param compared the name as it is compared; null when it says nothing
 * @param emailKey null for what is no address
 * @param phoneKey null for what is no number
 */
record Source(
        Ref ref,
        String name,
        String email,
        String phone,
        String status,
        List<String> tags,
        String preferred,
        Name compared,
        String emailKey,
        String phoneKey) {
    private static final int TAGS = 50;

    static void each(Reading reading, Consumer<Source> use) {
        for (Kind kind : Ref.KINDS) {
            reading.statements().each(select(kind) + " WHERE NOT deleted", row -> use.accept(of(kind, row)));
        }
    }

    /** Empty when it is gone. */
    static Optional<Source> find(Reading reading, Ref ref) {
        return reading.statements()
                .first(select(ref.kind()) + " WHERE NOT deleted AND id = ?", row -> of(ref.kind(), row), ref.id());
    }

    private static String select(Kind kind) {
        return "SELECT id, name, email, whatsapp, " + (kind == Kind.CUSTOMER ? "doc" : "NULL") + " FROM " + kind.wire();
    }

    private static Source of(Kind kind, ResultSet row) throws SQLException {
        String text = row.getString(5);
        Map<String, Object> doc = text == null ? Map.of() : Json.tryRead(text).orElse(Map.of());
        String name = row.getString(2);
        String email = row.getString(3);
        String phone = row.getString(4);
        return new Source(
                new Ref(kind, row.getString(1)),
                name,
                email,
                phone,
                DocFields.text(doc, "status"),
                tags(doc.get("tags")),
                DocFields.text(doc, "preferred_contact_method"),
                Name.of(name),
                emailKey(email),
                phoneKey(phone));
    }

    /** An array, or the text of one, as older servers store it. */
    static List<String> tags(Object given) {
        Object list = given instanceof String text && text.startsWith("[") ? parsed(text) : given;
        return list instanceof Collection<?> tags
                ? tags.stream()
                        .filter(String.class::isInstance)
                        .map(tag -> ((String) tag).strip())
                        .filter(tag -> !tag.isEmpty())
                        .distinct()
                        .limit(TAGS)
                        .toList()
                : List.of();
    }

    private static Object parsed(String text) {
        try {
            return Json.list(text);
        } catch (IllegalArgumentException e) {
            return List.of();
        }
    }

    static String emailKey(String written) {
        return written == null || written.indexOf('@') < 1
                ? null
                : written.strip().toLowerCase(Locale.ROOT);
    }

    static String phoneKey(String written) {
        return PhoneNumber.parse(written).map(PhoneNumber::e164).orElse(null);
    }

    Known known(String email, String phone) {
        return new Known(ref, compared, email, phone);
    }
}
