package coachdesk.app.evening;

import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.time.Instant;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** Invented people who are booked for one session of an invented studio. */
public final class Crowd {
    public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");

    private static final int PEOPLE = 12;

    private Crowd() {}

    /** @param session when it begins; everybody has a code of their own, {@code AFR-} and the letter first */
    public static List<Map<String, Object>> bookedFor(Instant session, char letter, int people) {
        Studio studio = studio(session, letter);
        Map<String, Object> course = studio.courses().getFirst();
        return IntStream.range(0, people)
                .mapToObj(i -> booking(
                        i,
                        letter,
                        course,
                        studio.people().get(i % studio.people().size()),
                        session))
                .toList();
    }

    /** What they are booked for. */
    public static Map<String, Object> course(Instant session, char letter) {
        return studio(session, letter).courses().getFirst();
    }

    private static Studio studio(Instant session, char letter) {
        return new StudioGenerator(letter, session, ZONE).studio(PEOPLE);
    }

    private static Map<String, Object> booking(
            int number, char letter, Map<String, Object> course, Map<String, Object> person, Instant session) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", "booking-" + letter + "-" + number);
        doc.put("reservationCode", "AFR-%c%05X".formatted(letter, number * 7919 % 0xFFFFF));
        doc.put("userName", person.get("name") + " " + number);
        doc.put("userEmail", person.get("email"));
        doc.put("courseId", course.get("id"));
        doc.put("courseName", course.get("name"));
        doc.put("courseTime", course.get("time"));
        doc.put("selectedDates", List.of(session.toString()));
        doc.put("quantity", 1);
        doc.put("isProduct", false);
        doc.put("createdAt", session.minusSeconds(86_400).toString());
        return doc;
    }

    public static String name(Map<String, Object> booking) {
        return (String) booking.get("userName");
    }

    public static String code(Map<String, Object> booking) {
        return (String) booking.get("reservationCode");
    }
}
