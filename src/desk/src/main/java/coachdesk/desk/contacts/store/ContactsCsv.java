package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.files.CsvFile;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.ResourceBundle;

/** Contacts as a file that a spreadsheet opens, and that can be read back. */
final class ContactsCsv {
    private ContactsCsv() {}

    static void write(List<ContactRow> rows, Locale language, Path file) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "i18n.desk",
                language,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        CsvFile.USUAL.write(file, csv -> {
            csv.line(List.of(
                    texts.getString("contacts.csv.name"),
                    texts.getString("contacts.csv.email"),
                    texts.getString("contacts.csv.phone"),
                    texts.getString("contacts.csv.status"),
                    texts.getString("contacts.csv.tags"),
                    texts.getString("contacts.csv.bookings"),
                    texts.getString("contacts.csv.came"),
                    texts.getString("contacts.csv.seen")));
            rows.forEach(row -> csv.line(List.of(
                    text(row.name()),
                    text(row.email()),
                    text(PhoneNumber.normalised(row.phone())),
                    text(row.status()),
                    String.join(", ", row.tags()),
                    Integer.toString(row.bookings()),
                    Integer.toString(row.came()),
                    row.seenAt() == null
                            ? ""
                            : row.seenAt().atZone(ZoneOffset.UTC).toLocalDate().toString())));
        });
    }

    private static String text(String value) {
        return Objects.requireNonNullElse(value, "");
    }
}
