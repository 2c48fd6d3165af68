package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.http.Access;
import coachdesk.backend.http.Route;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the account at the door may do. */
class FrontDeskTest {
    private Town town;
    private Caller door;

    @BeforeEach
    void start() {
        town = new Town();
        door = town.door("nord");
    }

    @AfterEach
    void stop() {
        town.close();
    }

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
}
