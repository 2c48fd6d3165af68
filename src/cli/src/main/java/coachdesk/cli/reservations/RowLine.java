package coachdesk.cli.reservations;

import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Words;
import coachdesk.desk.reservations.ReservationRow;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One reservation, for people and for programs. */
public final class RowLine {
    private RowLine() {}

    /** Code, person, course, days and status, separated by tabs. */
    public static String text(ReservationRow row, Words words, Moments moments) {
        return String.join(
                "\t",
                given(row.code()),
                given(row.person()),
                given(row.course()),
                moments.days(row.days()),
                words.get("cli.row." + row.status().name().toLowerCase(Locale.ROOT)));
    }

    public static Map<String, Object> json(ReservationRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("code", row.code());
        json.put("person", row.person());
        json.put("email", row.email());
        json.put("whatsapp", row.whatsapp());
        json.put("course", row.course());
        json.put("days", row.days().stream().map(LocalDate::toString).toList());
        json.put("product", row.product());
        json.put("status", row.status().name().toLowerCase(Locale.ROOT));
        json.put("amount", row.amount());
        json.put("source", row.source());
        json.put("madeAt", Moments.json(row.madeAt()));
        json.put("waiting", row.waiting());
        return json;
    }

    private static String given(String text) {
        return text == null ? "–" : text;
    }
}
