package coachdesk.backend.customers;

import coachdesk.backend.http.Answer;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** All customers as a file for a spreadsheet, in which no cell is a formula. */
final class CustomerCsv {
    private static final String HEADER = "Prénom,Nom,E-mail,Téléphone,Statut,Source,Date de création";
    private static final List<String> FIELDS =
            List.of("first_name", "last_name", "email", "phone", "status", "source", "created_at");
    private static final String BOM = "\uFEFF";
    /** With one of these a spreadsheet takes a text for a formula. */
    private static final String FORMULA = "=+-@\t\r";

    private CustomerCsv() {}

    static Answer file(String name, List<Map<String, Object>> customers) {
        String text = Stream.concat(Stream.of(HEADER), customers.stream().map(CustomerCsv::line))
                .collect(Collectors.joining("\r\n", BOM, "\r\n"));
        Answer plain = Answer.text("text/csv; charset=utf-8", text);
        return new Answer(
                200,
                plain.contentType(),
                plain.body(),
                Map.of("Content-Disposition", "attachment; filename=\"" + name + "\""));
    }

    private static String line(Map<String, Object> customer) {
        return FIELDS.stream().map(field -> cell(customer.get(field), field)).collect(Collectors.joining(","));
    }

    private static String cell(Object value, String field) {
        String text = value instanceof String words ? words : "";
        boolean number = field.equals("phone") && text.matches("\\+[0-9 ]+");
        String safe = !text.isEmpty() && FORMULA.indexOf(text.charAt(0)) >= 0 && !number ? "'" + text : text;
        return safe.matches("[^\",\r\n]*") ? safe : "\"" + safe.replace("\"", "\"\"") + "\"";
    }
}
