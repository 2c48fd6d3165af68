package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CodesTest {
    private static final String LIST = "/api/discount-codes";
    private Town town;
    private Caller coach;

    @BeforeEach
    void open() {
        town = Town.of("nord", TestDatabases.SQLITE);
        coach = town.coach("nord");
    }

    @AfterEach
    void close() {
        town.close();
    }

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
