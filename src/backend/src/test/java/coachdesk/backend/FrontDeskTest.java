package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Route;
import coachdesk.contract.Kind;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

/** What the account at the door may do. */
class FrontDeskTest {
    @AutoClose
    private final Town town = new Town();

    private final Caller door = town.door("nord");

    @Test
    void it_works_with_reservations_people_and_check_in_and_reads_courses_and_offers() {
        Map<String, Object> booking =
                door.post("/api/reservations", Town.booking("c")).object();
        assertThat(door.post("/api/reservations/" + booking.get("reservationCode") + "/validate", null)
                        .status())
                .isEqualTo(200);
        for (String path :
                List.of("/api/reservations", "/api/users", "/api/courses", "/api/offers", "/api/sync/changes")) {
            assertThat(door.get(path).status()).as(path).isEqualTo(200);
        }
    }

    @Test
    void everything_of_the_coach_is_refused_whether_it_exists_or_not() {
        for (Route route : town.routes) {
            if (route.access() == Access.COACH) {
                assertThat(door.send(route.method(), route.path().replaceAll("[{}]", ""), "{}")
                                .status())
                        .as(route.method() + " " + route.path())
                        .isEqualTo(403);
            }
        }
        for (String path : List.of(
                "/api/campaigns", "/api/campaigns/x", "/api/conversations", "/api/chat/sessions", "/api/nothing")) {
            assertThat(door.get(path).status()).as(path).isEqualTo(403);
            assertThat(door.get(path).object()).containsEntry("code", "auth.not-allowed");
        }
    }

    @Test
    void the_coach_is_told_what_does_not_exist() {
        Caller coach = town.coach("nord");
        assertThat(coach.get("/api/nothing").status()).isEqualTo(404);
        Caller.Reply wrongMethod = coach.send("PATCH", "/api/courses", "{}");
        assertThat(wrongMethod.status()).isEqualTo(405);
        assertThat(wrongMethod.header("allow")).isEqualTo("GET, POST");
        assertThat(wrongMethod.object()).containsEntry("code", "request.method");
    }

    @Test
    void what_is_the_coachs_alone_is_neither_read_nor_written_nor_told_of() {
        Caller coach = town.coach("nord");
        for (Kind kind : COACHS) {
            assertThat(push(coach, kind, kind.wire() + "-1")).as(kind.wire()).contains("applied");
            assertThat(push(door, kind, kind.wire() + "-2")).as(kind.wire()).contains("auth.not-allowed");
            assertThat(door.get("/api/sync/changes?kind=" + kind.wire()).text())
                    .as(kind.wire())
                    .doesNotContain(kind.wire() + "-1");
        }
        for (Kind kind : Set.of(Kind.INTEGRATION, Kind.SYNC_RUN)) {
            assertThat(push(door, kind, kind.wire() + "-1")).as(kind.wire()).contains("auth.not-allowed");
        }
        coach.put("/api/campaigns/campaign-1", Map.of("name", "Autres"));
        coach.delete("/api/campaigns/campaign-1");
        assertThat(door.get("/api/sync/changes").text()).doesNotContain("campaign", "conversation", "dispatch");
    }

    private static final Set<Kind> COACHS = EnumSet.of(
            Kind.CAMPAIGN, Kind.DISPATCH, Kind.BASKET, Kind.OPT_OUT, Kind.PARTICIPANT, Kind.CONVERSATION, Kind.MESSAGE);

    private int n;

    private String push(Caller caller, Kind kind, String id) {
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "op-" + id,
                "kind",
                kind.wire(),
                "id",
                id,
                "type",
                "create",
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                Map.of("id", id, "name", "x"));
        return caller.post("/api/sync/ops", Map.of("device", "d" + ++n, "ops", List.of(op)))
                .text();
    }
}
