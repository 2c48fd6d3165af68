package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** The classic routes: the recorded shapes, without the original's losses; and every desk sees what they do. */
class ClassicTest {
    private static final String NEWEST = "/api/sync/changes?limit=1000";

    @AutoClose
    private final Town town = new Town();

    private final Caller coach = town.coach("nord");

    private Map<String, Object> book(String courseId) {
        return coach.post("/api/reservations", Town.booking(courseId)).object();
    }

    private static Object field(Map<String, Object> answer, String first, String second) {
        return ((Map<?, ?>) answer.get(first)).get(second);
    }

    @Test
    void a_booking_gets_a_code_and_every_field_of_the_recorded_shape() {
        Map<String, Object> made = book("c");
        assertThat((String) made.get("reservationCode")).matches("AFR-[0-9A-F]{6}");
        assertThat(made)
                .containsKeys("discountCode", "variantsText", "selectedDates", "tva", "trackingNumber", "source")
                .containsEntry("validated", false)
                .containsEntry("shippingStatus", "pending")
                .containsEntry("quantity", 1)
                .doesNotContainKey("appliedDiscount");
        assertThat(made.get("price")).hasToString("30.0");
        assertThat(coach.get(NEWEST).text()).contains((String) made.get("reservationCode"));
    }

    @Test
    void a_page_has_fewer_fields_than_the_whole_list_and_the_newest_first() {
        book("c");
        town.clock.advance(Duration.ofHours(1));
        Map<String, Object> second = book("c");
        Map<String, Object> page = coach.get("/api/reservations?limit=1").object();
        assertThat(page.get("pagination")).isEqualTo(Map.of("page", 1, "limit", 1, "total", 2, "pages", 2));
        Map<?, ?> row = (Map<?, ?>) ((List<?>) page.get("data")).getFirst();
        assertThat(row.get("id")).isEqualTo(second.get("id"));
        assertThat(row.containsKey("price")).isFalse();
        assertThat(coach.get("/api/reservations?all_data=true").text()).contains("\"courseId\":\"c\"");
        assertThat(coach.get("/api/reservations?page=9").object().get("data")).isEqualTo(List.of());
    }

    @Test
    void a_second_scan_by_code_is_told_by_the_answer_and_keeps_the_first_time() {
        String path = "/api/reservations/" + book("c").get("reservationCode") + "/validate";
        assertThat(field(coach.post(path, null).object(), "reservation", "validated"))
                .isEqualTo(false);
        town.clock.advance(Duration.ofMinutes(3));
        Map<String, Object> second = coach.post(path, null).object();
        assertThat(field(second, "reservation", "validated")).isEqualTo(true);
        assertThat(coach.get("/api/reservations").text()).contains("\"validatedAt\":\"2026-11-21T18:00:00Z\"");
        assertThat(coach.post(path.toLowerCase(java.util.Locale.ROOT), null).status())
                .isEqualTo(404);
    }

    @Test
    void a_malformed_row_breaks_no_list() {
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "o",
                "kind",
                "reservation",
                "id",
                "migree-1",
                "type",
                "create",
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                Map.of("createdAt", "hier", "price", List.of(), "userName", 7));
        coach.post("/api/sync/ops", Map.of("device", "d", "ops", List.of(op)));
        assertThat(coach.get("/api/reservations").text()).contains("migree-1");
        assertThat(coach.get("/api/reservations?all_data=true").text()).contains("\"createdAt\":\"hier\"");
    }

    @Test
    void a_course_with_reservations_is_only_deleted_with_them_when_that_is_asked_for() {
        Map<String, Object> course = Map.of("name", "A", "weekday", 1, "time", "18:30", "locationName", "S");
        String id = (String) coach.post("/api/courses", course).object().get("id");
        book(id);
        assertThat(coach.delete("/api/courses/" + id).status()).isEqualTo(409);
        coach.put("/api/courses/" + id + "/archive", null);
        assertThat(coach.delete("/api/courses/purge/archived").object())
                .containsEntry("purged", 0)
                .containsEntry("keptIds", List.of(id));
        assertThat(coach.get("/api/reservations").object().get("pagination").toString())
                .contains("total=1");
        Map<String, Object> gone =
                coach.delete("/api/courses/" + id + "?reservations=delete").object();
        assertThat(gone).containsEntry("total", 2);
        assertThat(coach.get("/api/reservations").object().get("pagination").toString())
                .contains("total=0");
    }

    @Test
    void what_is_left_out_of_an_edit_stays_and_a_wrong_type_is_not_stored() {
        Map<String, Object> offer = Map.of("name", "Gourde", "price", 22, "images", List.of("a.jpg"));
        String id = (String) coach.post("/api/offers", offer).object().get("id");
        assertThat(coach.put("/api/offers/" + id, Map.of("name", "Gourde", "price", 20))
                        .object())
                .containsEntry("images", List.of("a.jpg"));
        assertThat(coach.put("/api/offers/" + id, Map.of("name", "Gourde", "price", "vingt"))
                        .status())
                .isEqualTo(422);
        assertThat(coach.get("/api/offers").text()).contains("\"price\":20.0");
    }

    @Test
    void codes_forget_an_offer_that_is_deleted_and_one_for_it_alone_is_switched_off() {
        coach.post(
                "/api/sync/ops",
                Map.of(
                        "device",
                        "d",
                        "ops",
                        List.of(
                                made(1, "offer", Map.of("id", "o", "name", "Gourde")),
                                made(2, "discount-code", Map.of("id", "two", "courses", List.of("o", "c"))),
                                made(3, "discount-code", Map.of("id", "one", "courses", List.of("o"))))));

        coach.delete("/api/offers/o");
        coach.delete("/api/offers/o");

        String codes = coach.get(NEWEST).text();
        assertThat(codes).contains("\"courses\":[\"c\"]");
        assertThat(codes)
                .containsPattern("\"active\":false[^}]*\"courses\":\\[\\]|\"courses\":\\[\\][^}]*\"active\":false");
    }

    private static Map<String, Object> made(int n, String kind, Map<String, Object> doc) {
        return Map.of(
                "n",
                n,
                "opId",
                "op-" + n,
                "kind",
                kind,
                "id",
                doc.get("id"),
                "type",
                "create",
                "at",
                "2026-11-22T08:00:00Z",
                "body",
                doc);
    }

    @Test
    void a_desk_sees_a_classic_edit_in_the_timeline_without_a_device() {
        Map<String, Object> made = book("c");
        coach.put("/api/reservations/" + made.get("id") + "/tracking", Map.of("shippingStatus", "shipped"));
        assertThat(coach.get(NEWEST).text())
                .contains("\"of\":\"reservation\",\"ofId\":\"" + made.get("id") + "\",\"type\":\"edit\"")
                .contains("\"fields\":[\"shippingStatus\"]");
        assertThat(coach.put("/api/reservations/inconnue/tracking", Map.of()).object())
                .containsEntry("reservation", null);
    }
}
