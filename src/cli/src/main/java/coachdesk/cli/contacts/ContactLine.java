package coachdesk.cli.contacts;

import coachdesk.desk.contacts.ContactRow;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** One contact on a line, or as JSON. */
final class ContactLine {
    private ContactLine() {}

    static String text(ContactRow row) {
        return String.join(
                "\t",
                row.key(),
                Objects.toString(row.name(), ""),
                Objects.toString(row.email(), ""),
                Objects.toString(row.phone(), ""),
                Objects.toString(row.status(), ""),
                String.join(", ", row.tags()));
    }

    static Map<String, Object> json(ContactRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("key", row.key());
        json.put("name", row.name());
        json.put("email", row.email());
        json.put("phone", row.phone());
        json.put("status", row.status());
        json.put("tags", row.tags());
        json.put("refused", row.refused());
        json.put("records", row.records());
        json.put("bookings", row.bookings());
        json.put("came", row.came());
        json.put("seenAt", row.seenAt() == null ? null : row.seenAt().toString());
        return json;
    }
}
