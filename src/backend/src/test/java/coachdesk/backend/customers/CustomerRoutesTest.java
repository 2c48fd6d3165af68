package coachdesk.backend.customers;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The customers of the studio, as programs of the customer relations ask for them. */
class CustomerRoutesTest {
    private static final String LIST = "/api/v1/customers";

    @AutoClose
    private final Town town = new Town();

    private final Caller coach = town.coach("nord");

    private Map<?, ?> made(Map<String, Object> body) {
        town.clock.advance(Duration.ofSeconds(1));
        Caller.Reply reply = coach.post(LIST, body);
        assertThat(reply.status()).as(reply.text()).isEqualTo(201);
        return (Map<?, ?>) reply.object().get("customer");
    }

    private String id(Map<String, Object> body) {
        return (String) made(body).get("id");
    }

    private Map<?, ?> one(String id) {
        return (Map<?, ?>) coach.get(LIST + "/" + id).object().get("customer");
    }

    private void refused(Caller.Reply reply, int status) {
        assertThat(reply.status()).as(reply.text()).isEqualTo(status);
        assertThat(reply.object()).containsEntry("success", false);
        assertThat((String) reply.object().get("error")).isNotBlank();
    }

    @Test
    void one_that_is_made_has_what_was_given_and_the_ordinary_rest() {
        Map<?, ?> customer = made(Map.of("first_name", " Zoé ", "email", "zoe@example.com", "tags", List.of("a", "é")));
        assertThat((Object) customer.get("first_name")).isEqualTo("Zoé");
        assertThat((Object) customer.get("tags")).isEqualTo("[\"a\",\"é\"]");
        assertThat(customer.toString())
                .contains("status=active", "language=fr", "timezone=Europe/Paris", "phone=null", "last_contact_at=null")
                .contains("total_appointments=0", "created_at=2026-11-21T18:00:01Z", "updated_at=2026-11-21T18:00:01Z");
        assertThat((Object) customer.get("tenant_id")).isEqualTo(town.tenant("nord"));
        assertThat(coach.get(LIST + "/" + customer.get("id")).object()).containsEntry("customer", customer);
        assertThat(coach.get("/api/sync/changes?kind=customer").text())
                .as("desks get real tags")
                .contains("\"tags\":[\"a\",\"é\"]");
    }

    @Test
    void who_is_nobody_and_what_is_of_another_type_is_refused() {
        for (Map<String, Object> body : List.<Map<String, Object>>of(
                Map.of(),
                Map.of("status", "vip"),
                Map.of("email", "  "),
                Map.of("email", 7),
                Map.of("email", "a@example.com", "tags", "x"),
                Map.of("email", "a@example.com", "tags", List.of(1)),
                Map.of("first_name", "x".repeat(400)))) {
            refused(coach.post(LIST, body), 400);
        }
        for (String body : List.of("", "{", "[]", "null", "ceci n’est pas du JSON")) {
            refused(coach.send("POST", LIST, body), 400);
        }
        assertThat(coach.get(LIST).text()).contains("\"total\":0");
    }

    @Test
    void a_second_one_of_the_same_address_or_number_is_told_of_the_first() {
        String first = id(Map.of("email", "a@example.com", "phone", "+41790000001"));
        refused(coach.post(LIST, Map.of("email", "a@example.com")), 409);
        refused(coach.post(LIST, Map.of("phone", "+41790000001")), 409);
        String second = id(Map.of("email", "b@example.com"));
        refused(coach.put(LIST + "/" + second, Map.of("email", "a@example.com")), 409);
        refused(coach.put(LIST + "/" + second, Map.of("phone", "+41790000001")), 409);
        assertThat(coach.put(LIST + "/" + first, Map.of("email", "a@example.com", "status", "vip"))
                        .status())
                .isEqualTo(200);
        assertThat(town.coach("sud")
                        .post(LIST, Map.of("email", "a@example.com"))
                        .status())
                .isEqualTo(201);
        coach.delete(LIST + "/" + first);
        id(Map.of("email", "a@example.com", "phone", "+41790000001"));
    }

    @Test
    void a_part_is_changed_and_null_clears_only_what_may_be_unknown() {
        String id = id(Map.of(
                "first_name", "Zoé", "phone", "+41790000001", "source", "sms", "status", "vip", "tags", List.of("x")));
        Map<String, Object> nulls = new HashMap<>();
        for (String name : List.of("phone", "source", "status", "language", "timezone", "tags")) {
            nulls.put(name, null);
        }
        coach.put(LIST + "/" + id, nulls);
        assertThat(one(id).toString())
                .contains("first_name=Zoé", "phone=null", "source=null", "status=vip", "language=fr", "tags=[\"x\"]");
        coach.put(LIST + "/" + id, Map.of("tags", List.of(), "status", "", "last_name", "Exemple"));
        assertThat(one(id).toString()).contains("tags=[]", "status=vip", "last_name=Exemple");
        refused(coach.put(LIST + "/nope", Map.of("status", "x")), 404);
        refused(coach.delete(LIST + "/nope"), 404);
        refused(coach.get(LIST + "/nope"), 404);
    }

    @Test
    void pages_come_newest_first_and_say_how_many_there_are() {
        for (int i = 1; i <= 25; i++) {
            id(Map.of("first_name", "N" + i, "status", i % 5 == 0 ? "vip" : "active", "email", i + "@Example.com"));
        }
        assertThat(coach.get(LIST).text())
                .contains("\"total\":25", "\"limit\":20", "\"offset\":0", "\"hasMore\":true")
                .contains("\"N25\"", "\"N6\"")
                .doesNotContain("\"N5\"");
        assertThat(coach.get(LIST + "?limit=5&offset=20").text())
                .contains("\"hasMore\":false", "\"N5\"", "\"N1\"")
                .doesNotContain("\"N6\"");
        assertThat(coach.get(LIST + "?limit=900&offset=x").text()).contains("\"limit\":100", "\"offset\":0");
        assertThat(coach.get(LIST + "?status=vip").text())
                .contains("\"total\":5")
                .doesNotContain("\"N24\"");
        assertThat(coach.get(LIST + "?search=9@example").text()).contains("\"total\":2", "\"N19\"", "\"N9\"");
        assertThat(coach.get(LIST + "?search=n2&status=vip&limit=1").text())
                .contains("\"total\":2", "\"hasMore\":true", "\"N25\"");
        assertThat(coach.get(LIST + "?search=%25").text()).contains("\"total\":0");
        id(Map.of("first_name", "Élodie \"Lo\" \\ Été", "email", "lo@example.com"));
        for (String found : List.of("%C3%A9LODIE", "%22lo%22", "%5C", "%C3%A9t%C3%89", "lo%22%20%5C")) {
            assertThat(coach.get(LIST + "?search=" + found).text()).as(found).contains("\"total\":1", "lo@example.com");
        }
        assertThat(coach.get(LIST + "?search=language").text()).contains("\"total\":0");
        assertThat(coach.get(LIST + "?search=lo&updated_since=2100-01-01T00:00:00Z")
                        .text())
                .contains("\"total\":0");
    }

    @Test
    void what_changed_since_is_told_and_what_was_deleted() {
        String old = id(Map.of("first_name", "Avant"));
        String gone = id(Map.of("first_name", "Partie"));
        town.clock.advance(Duration.ofHours(1));
        String since = town.clock.instant().toString();
        coach.delete(LIST + "/" + gone);
        String news = id(Map.of("first_name", "Après"));
        for (String moment : List.of(since, since.replace("T", "%20").replace("Z", ""))) {
            assertThat(coach.get(LIST + "?updated_since=" + moment).text())
                    .contains(news, "\"deleted\":[{", gone, "\"total\":1")
                    .doesNotContain(old);
        }
        refused(coach.get(LIST + "?updated_since=hier"), 400);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Sat, 21 Nov 2026 18:00:01 GMT", "2026-11-21T18:00:01Z", "2026-11-21 18:00:01"})
    void who_saw_an_older_state_changes_nothing(String seen) {
        String id = id(Map.of("first_name", "Zoé"));
        String[] header = {"If-Unmodified-Since", seen};
        assertThat(coach.send("PUT", LIST + "/" + id, "{\"status\":\"vip\"}", header)
                        .status())
                .isEqualTo(200);
        town.clock.advance(Duration.ofSeconds(5));
        coach.put(LIST + "/" + id, Map.of("status", "lead"));
        refused(coach.send("PUT", LIST + "/" + id, "{\"status\":\"inactive\"}", header), 412);
        refused(coach.send("DELETE", LIST + "/" + id, null, header), 412);
        refused(coach.send("DELETE", LIST + "/" + id, null, "If-Unmodified-Since", "hier"), 400);
        assertThat((Object) one(id).get("status")).isEqualTo("lead");
    }

    @Test
    void what_a_desk_writes_is_told_and_merged_with() {
        Map<String, Object> doc = Map.of(
                "id",
                "desk-1",
                "first_name",
                "Ana",
                "phone",
                "+41790000002",
                "tags",
                List.of("bio"),
                "created_at",
                "2026-01-02 10:00:00");
        push(1, "create", null, doc);
        assertThat(one("desk-1").toString())
                .contains("tags=[\"bio\"]", "status=active", "created_at=2026-01-02 10:00:00");
        refused(coach.post(LIST, Map.of("phone", "+41790000002")), 409);
        id(Map.of("first_name", "Récente"));
        assertThat(coach.get(LIST).text()).matches("(?s).*Récente.*Ana.*");
        coach.put(LIST + "/desk-1", Map.of("status", "vip"));
        String answer = push(2, "edit", Map.of("first_name", "Ana"), Map.of("first_name", "Anna"));
        assertThat(answer).containsAnyOf("applied", "merged");
        assertThat(one("desk-1").toString()).contains("first_name=Anna", "status=vip");
    }

    private String push(int n, String type, Map<String, Object> base, Map<String, Object> body) {
        Map<String, Object> op = new HashMap<>(Map.of(
                "n",
                n,
                "opId",
                "op-" + n,
                "kind",
                "customer",
                "id",
                "desk-1",
                "type",
                type,
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                body));
        op.put("base", base);
        return coach.post("/api/sync/ops", Map.of("device", "d", "ops", List.of(op)))
                .text();
    }

    @Test
    void the_file_opens_in_a_spreadsheet_and_no_cell_is_a_formula() {
        made(Map.of("first_name", "=1+1", "last_name", "O\"Brien, dit « Ob »", "phone", "+41 79 000 00 01"));
        for (String path : List.of(LIST + "/export", "/api/v1/export/customers")) {
            Caller.Reply file = coach.get(path);
            assertThat(file.header("content-type")).startsWith("text/csv");
            assertThat(file.text())
                    .isEqualTo("\uFEFFPrénom,Nom,E-mail,Téléphone,Statut,Source,Date de création\r\n"
                            + "'=1+1,\"O\"\"Brien, dit « Ob »\",,+41 79 000 00 01,active,,2026-11-21T18:00:01Z\r\n");
        }
        assertThat(coach.get(LIST + "/export").header("content-disposition")).contains("\"clients.csv\"");
        assertThat(coach.get("/api/v1/export/customers").header("content-disposition"))
                .contains("\"export-customers.csv\"");
    }

    @Test
    void another_studio_the_front_desk_and_strangers_get_nothing() {
        String id = id(Map.of("first_name", "Nurhier"));
        Caller sud = town.coach("sud");
        refused(sud.get(LIST + "/" + id), 404);
        refused(sud.put(LIST + "/" + id, Map.of("first_name", "x")), 404);
        refused(sud.delete(LIST + "/" + id), 404);
        assertThat(sud.get(LIST).text() + sud.get(LIST + "/export").text()).doesNotContain("Nurhier");
        for (String path : List.of(LIST, LIST + "/" + id, LIST + "/export")) {
            refused(town.door("nord").get(path), 403);
            refused(town.nobody().get(path), 401);
        }
        assertThat((Object) one(id).get("first_name")).isEqualTo("Nurhier");
        assertThat(coach.get("/api/v1/nothing").status()).isEqualTo(404);
        assertThat(coach.get("/api/v1/nothing").object()).containsKey("error").doesNotContainKey("detail");
        assertThat(coach.send("PATCH", LIST, "{}").status()).isEqualTo(404);
    }
}
