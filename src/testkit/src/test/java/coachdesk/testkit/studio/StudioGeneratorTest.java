package coachdesk.testkit.studio;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StudioGeneratorTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final Instant NOW = Instant.parse("2026-11-21T17:00:00Z");
    private final Studio studio = new StudioGenerator(7, NOW, ZONE).studio(2000);

    @Test
    void the_same_seed_gives_the_same_studio_and_another_seed_another() {
        assertThat(new StudioGenerator(7, NOW, ZONE).studio(2000)).isEqualTo(studio);
        assertThat(new StudioGenerator(8, NOW, ZONE).studio(2000)).isNotEqualTo(studio);
    }

    @Test
    void every_code_is_well_formed_and_unlike_the_others_up_to_200_000() {
        Codes codes = new Codes(7);
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 200_000; i++) {
            String code = codes.of(i);
            assertThat(seen.add(code)).as(code).isTrue();
        }
        assertThat(seen).allMatch(code -> code.matches("AFR-[0-9A-F]{6}"));
    }

    @Test
    void many_sessions_are_today_and_in_the_past_and_to_come() {
        LocalDate today = NOW.atZone(ZONE).toLocalDate();
        List<LocalDate> days = studio.reservations().stream()
                .map(doc -> (List<?>) doc.get("selectedDates"))
                .filter(dates -> dates != null && !dates.isEmpty())
                .map(dates ->
                        Instant.parse((String) dates.getFirst()).atZone(ZONE).toLocalDate())
                .toList();
        assertThat(days.stream().filter(today::equals).count()).isGreaterThan(80);
        assertThat(days.stream().filter(day -> day.isBefore(today)).count()).isGreaterThan(500);
        assertThat(days.stream().filter(day -> day.isAfter(today)).count()).isGreaterThan(300);
    }

    @Test
    void who_was_scanned_is_validated_since_the_earliest_scan_that_was_not_undone() {
        Map<Object, List<Map<String, Object>>> scans =
                studio.attendances().stream().collect(Collectors.groupingBy(scan -> scan.get("reservationId")));
        for (Map<String, Object> doc : studio.reservations()) {
            Instant first = scans.getOrDefault(doc.get("id"), List.of()).stream()
                    .filter(scan -> scan.get("undoneAt") == null)
                    .map(scan -> Instant.parse((String) scan.get("at")))
                    .min(Instant::compareTo)
                    .orElse(null);
            Object at = doc.get("validatedAt");
            assertThat(at == null ? null : Instant.parse(((String) at).replace("+00:00", "Z")))
                    .isEqualTo(first);
            assertThat(Boolean.TRUE.equals(doc.get("validated"))).isEqualTo(first != null);
        }
        assertThat(scans.values()).anyMatch(list -> list.size() > 1);
    }

    @Test
    void every_odd_shape_is_there() {
        Set<Object> shapes = studio.reservations().stream()
                .map(doc -> Objects.toString(doc.get("datetime")).replaceAll("[0-9]", "9"))
                .collect(Collectors.toSet());
        assertThat(shapes)
                .contains(
                        "9999-99-99T99:99:99.999Z",
                        "9999-99-99T99:99:99+99:99",
                        "99.99.9999 99:99",
                        "date à convenir",
                        "null");
        assertThat(sources()).contains("chat_widget_abonne", "manual", "web");
        assertThat(studio.reservations())
                .anyMatch(doc -> "cancelled".equals(doc.get("status")))
                .anyMatch(doc -> Boolean.TRUE.equals(doc.get("isProduct")))
                .anyMatch(doc -> doc.get("discountValue") instanceof BigDecimal);
    }

    @Test
    void nobody_can_be_reached() {
        assertThat(Stream.concat(
                        studio.people().stream().map(doc -> doc.get("email")),
                        studio.reservations().stream().map(doc -> doc.get("userEmail"))))
                .allMatch(email -> ((String) email).matches(".+@example\\.(com|test)"));
        assertThat(studio.people().stream().map(doc -> (String) doc.get("whatsapp")))
                .allMatch(number ->
                        number == null || number.replaceAll("[^0-9]", "").matches("|(0|41|0041)79000\\d{4}"));
    }

    @Test
    void an_address_is_the_name_without_its_accents() {
        Map<String, String> begins = Map.of(
                "Élodie ", "elodie.", "Noémie ", "noemie.", "Jürgen Groß", "jurgen.gross.", "Łukasz ", "lukasz.");
        begins.forEach((name, begin) -> assertThat(
                        studio.people().stream().filter(doc -> ((String) doc.get("name")).startsWith(name)))
                .isNotEmpty()
                .allMatch(doc -> ((String) doc.get("email")).startsWith(begin), name));
        assertThat(studio.people()).noneMatch(doc -> ((String) doc.get("email")).contains("corminb.uf"));
    }

    private Set<Object> sources() {
        return studio.reservations().stream().map(doc -> doc.get("source")).collect(Collectors.toSet());
    }
}
