package coachdesk.desk.catalogue.store;

import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Ties;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/** What hangs on the records of the catalogue, all from one state of the store. */
record StoredTies(Reading reading) {
    private static final String BOOKED =
            "SELECT coalesce(days, ''), cancelled FROM reservation WHERE NOT deleted AND course_id = ?";
    private static final String CAME = """
        SELECT count(*) FROM attendance a JOIN reservation r ON r.id = a.reservation_id
        WHERE r.course_id = ? AND NOT a.undone AND NOT a.deleted AND NOT r.deleted
        """;
    private static final String TALKED =
            "SELECT count(*) FROM conversation WHERE NOT deleted AND json_extract(doc, '$.courseId') = ?";

    private record Booked(String days, boolean cancelled) {
        boolean from(String today) {
            return !cancelled
                    && Stream.of(days.split(" ")).anyMatch(day -> !day.isEmpty() && day.compareTo(today) >= 0);
        }
    }

    Ties of(Kind kind, String id, LocalDate today) {
        List<? extends List<?>> codes = codes(id).values().stream()
                .map(code -> (List<?>) code.get("courses"))
                .toList();
        int alone = (int)
                codes.stream().filter(named -> without(named, id).isEmpty()).count();
        if (kind != Kind.COURSE) {
            return new Ties(0, 0, 0, 0, codes.size(), alone);
        }
        List<Booked> booked =
                reading.statements().all(BOOKED, row -> new Booked(row.getString(1), row.getBoolean(2)), id);
        int ahead =
                (int) booked.stream().filter(one -> one.from(today.toString())).count();
        return new Ties(booked.size(), ahead, count(CAME, id), count(TALKED, id), codes.size(), alone);
    }

    private int count(String question, String id) {
        return reading.statements().first(question, row -> row.getInt(1), id).orElse(0);
    }

    /** The codes that name it, by their ids. */
    Map<String, Map<String, Object>> codes(String id) {
        Map<String, Map<String, Object>> codes = new LinkedHashMap<>();
        reading.statements()
                .each(
                        "SELECT id, doc FROM discount_code WHERE NOT deleted AND instr(doc, ?) > 0",
                        row -> {
                            String code = row.getString(1);
                            Json.tryRead(row.getString(2))
                                    .filter(doc -> doc.get("courses") instanceof List<?> named && named.contains(id))
                                    .ifPresent(doc -> codes.put(code, doc));
                        },
                        id);
        return codes;
    }

    static List<?> without(List<?> named, String id) {
        return named.stream().filter(one -> !Objects.equals(one, id)).toList();
    }
}
