package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.TestDatabases;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final String LIST = "/api/discount-codes";

    @AutoClose
    private final Town town = Town.of("nord", TestDatabases.SQLITE);

    private final Caller coach = town.coach("nord");

    private String add(Object... fields) {
        Map<String, Object> doc = new HashMap<>(Map.of("code", "ETE", "type", "%", "value", 10));
        for (int i = 0; i < fields.length; i += 2) {
            doc.put((String) fields[i], fields[i + 1]);
        }
        return (String) coach.post(LIST, doc).object().get("id");
    }

    private Map<String, Object> ask(Caller caller, Map<String, Object> body) {
        return caller.post(LIST + "/validate", body).object();
    }

    @Test
    void what_other_programs_trip_over_is_never_stored() {
        String id = add("maxUses", null);
        Map<String, Object> change = new HashMap<>();
        change.put("value", null);
        assertThat(coach.put(LIST + "/" + id, change).status()).isEqualTo(422);
        change.clear();
        change.put("maxUses", null);
        change.put("id", "another");
        change.put("assignedEmail", null);
        assertThat(coach.put(LIST + "/" + id, change).object())
                .containsEntry("id", id)
                .containsEntry("maxUses", 0)
                .containsEntry("assignedEmail", null);
        assertThat(coach.post(LIST, Map.of("code", "ete", "type", "%", "value", 5))
                        .status())
                .isEqualTo(409);
        assertThat(coach.put(LIST + "/nobody", Map.of("value", 5)).text()).isEqualTo("null");
    }

    @Test
    void a_code_is_asked_sign_by_sign_and_by_anybody() {
        String id = add("code", "A.B-1", "maxUses", 1, "assignedEmail", "zoe@example.com", "courses", List.of("c1"));
        Caller anybody = town.nobody();
        assertThat(ask(anybody, Map.of("code", " a.b-1 ", "email", "ZOE@example.com", "courseId", "c1")))
                .containsEntry("valid", true);
        for (String code : List.of(".*", "AxB-1", "", "A.B")) {
            assertThat(ask(anybody, Map.of("code", code))).as(code).containsEntry("valid", false);
        }
        assertThat(ask(anybody, Map.of("code", "A.B-1", "courseId", "c2")))
                .containsEntry("message", "Code non applicable à ce cours");
        assertThat(ask(anybody, Map.of("code", "A.B-1", "email", "luc@example.com")))
                .containsEntry("message", "Code réservé à un autre compte");
        anybody.post(LIST + "/" + id + "/use", null);
        assertThat(ask(anybody, Map.of("code", "A.B-1")).get("message").toString())
                .startsWith("Code promo épuisé");
        assertThat(anybody.get(LIST).status()).isEqualTo(401);
        assertThat(town.door("nord").get(LIST).status()).isEqualTo(403);
    }

    private Caller.Reply book(Object... fields) {
        Map<String, Object> booking = new HashMap<>(Town.booking("c1"));
        for (int i = 0; i < fields.length; i += 2) {
            booking.put((String) fields[i], fields[i + 1]);
        }
        return town.door("nord").post("/api/reservations", booking);
    }

    private Object used(String id) {
        return Json.read(coach.get(LIST).text(), new TypeReference<List<Map<String, Object>>>() {}).stream()
                .filter(code -> id.equals(code.get("id")))
                .findFirst()
                .orElseThrow()
                .get("used");
    }

    @Test
    void a_booking_counts_its_code_and_none_is_made_with_one_that_is_not_good() {
        String once = add("code", "Été-1", "maxUses", 1);
        String hers = add("code", "ZOE", "assignedEmail", "Zoe@example.com");
        String late = add("code", "VIEUX", "expiresAt", "2020-01-01", "courses", List.of("c2"));
        assertThat(book("promoCode", "AUTRE").status()).isEqualTo(400);
        assertThat(book("promoCode", ".*").text()).contains("Code invalide ou désactivé - Réservation impossible");
        assertThat(book("discountCode", " été-1 ").object()).containsEntry("discountCode", " été-1 ");
        assertThat(used(once)).isEqualTo(1);
        assertThat(book("promoCode", "ÉTÉ-1").text()).contains("Code épuisé - Limite d'utilisation atteinte");
        assertThat(book("promoCode", "zoe", "userEmail", "luc@example.com").text())
                .contains("Ce code n'est pas associé à votre email");
        assertThat(book("promoCode", "zoe", "discountCode", "AUTRE").status()).isEqualTo(200);
        assertThat(used(hers)).isEqualTo(1);
        assertThat(book("promoCode", "vieux").status())
                .as("whoever books has asked before")
                .isEqualTo(200);
        coach.put(LIST + "/" + late, Map.of("active", false));
        assertThat(book("promoCode", "vieux").status()).isEqualTo(400);
        assertThat(book("promoCode", " ").status()).isEqualTo(200);
        assertThat(coach.get("/api/reservations").object().get("pagination").toString())
                .contains("total=4");
    }

    @Test
    void nobody_guesses_codes_nor_uses_them_up() {
        String id = add();
        for (int i = 0; i < 60; i++) {
            assertThat(town.nobody()
                            .post(LIST + "/validate", Map.of("code", "N" + i))
                            .status())
                    .isEqualTo(200);
        }
        assertThat(town.nobody().post(LIST + "/validate", Map.of("code", "ETE")).status())
                .isEqualTo(429);
        Caller.Reply refused = town.nobody().post(LIST + "/" + id + "/use", null);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.header("retry-after")).isEqualTo("600");
        assertThat(used(id)).isEqualTo(0);
        assertThat(ask(coach, Map.of("code", "ETE"))).containsEntry("valid", true);
        town.clock.advance(Duration.ofMinutes(10));
        assertThat(ask(town.nobody(), Map.of("code", "ETE"))).containsEntry("valid", true);
    }

    @Test
    void of_two_studios_nobody_knows_which_is_meant() {
        String id = add();
        town.coach("sud");
        assertThat(ask(town.nobody(), Map.of("code", "ETE"))).containsEntry("valid", false);
        assertThat(town.nobody().post(LIST + "/" + id + "/use", null).status()).isEqualTo(200);
        assertThat(coach.get(LIST).text()).contains("\"used\":0");
        assertThat(ask(coach, Map.of("code", "ETE"))).containsEntry("valid", true);
    }
}
