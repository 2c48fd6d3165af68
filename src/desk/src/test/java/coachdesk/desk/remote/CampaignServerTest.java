package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryPage;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.remote.StubServer.Answer;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CampaignServerTest {
    private static final String LEDGER = "/api/dispatches/d/deliveries";

    private final StubServer stub = new StubServer();
    private Optional<ServerAddress> chosen = Optional.of(stub.address());
    private final CampaignServer server = new CampaignServer(
            () -> chosen,
            () -> false,
            () -> ZoneId.of("Europe/Zurich"),
            (kind, id) -> Optional.empty(),
            Clock.systemUTC());

    @AfterEach
    void close() {
        server.close();
        stub.close();
    }

    private static ErrorCode code(Callable<?> asking) {
        return catchThrowableOfType(ProblemException.class, asking::call)
                .problem()
                .code();
    }

    @Test
    void a_ledger_is_read_from_where_it_was_left_also_with_fields_and_states_of_a_newer_server() {
        stub.on(
                "GET " + LEDGER,
                Answer.json(
                        "{\"rows\":[{\"n\":1,\"seq\":8,\"recipient\":\"p\",\"channel\":\"email\",\"state\":\"pondered\","
                            + "\"attempts\":1,\"at\":\"2026-11-20T18:00:00Z\",\"mood\":7}],\"more\":true,\"x\":{}}"));
        DeliveryPage page = server.after("d", 7);
        assertThat(page.more()).isTrue();
        assertThat(page.rows())
                .extracting(Delivery::seq, Delivery::state)
                .containsExactly(org.assertj.core.groups.Tuple.tuple(8L, "pondered"));
        assertThat(stub.asked).containsExactly("GET " + LEDGER + "?after=7&limit=1000");
    }

    @Test
    void what_a_person_says_is_told_in_one_call() {
        stub.on("POST " + LEDGER, Answer.json("{\"settled\":2}"));
        server.settle("d", List.of(3, 5), DeliveryState.SENT);
        assertThat(stub.bodies.getLast()).contains("[3,5]").contains("\"sent\"");
    }

    @Test
    void the_lease_is_whose_the_server_says() {
        stub.on(
                "POST /api/scheduler/lease",
                Answer.json("{\"heldBy\":\"B\",\"name\":\"Porte\",\"kind\":\"desk\",\"epoch\":4,"
                        + "\"until\":\"2026-11-20T18:00:30Z\"}"));
        assertThat(server.hold("A", "Bureau"))
                .isEqualTo(new LeaseAnswer("B", "Porte", LeaseAnswer.DESK, 4, "2026-11-20T18:00:30Z"));
        assertThat(stub.bodies.getLast()).contains("\"A\"").contains("Bureau");
    }

    @Test
    void every_bad_answer_is_a_problem_with_a_code() {
        assertThat(code(() -> server.after("d", 0))).as("a classic server").isEqualTo(ErrorCode.NOT_FOUND);
        stub.on("GET " + LEDGER, Answer.broken());
        assertThat(code(() -> server.after("d", 0))).isEqualTo(ErrorCode.SERVER_BROKEN);
        stub.on("GET " + LEDGER, Answer.json("<html>"));
        assertThat(code(() -> server.after("d", 0))).isNotNull();
        stub.close();
        assertThat(code(() -> server.hold("A", "Bureau"))).isEqualTo(ErrorCode.SERVER_UNREACHABLE);
    }

    @Test
    void no_server_and_another_server_are_noticed_at_the_next_call() {
        stub.on("POST " + LEDGER, Answer.json("{\"settled\":0}"));
        chosen = Optional.empty();
        assertThat(code(() -> server.after("d", 0))).isEqualTo(ErrorCode.SERVER_NONE);
        assertThat(stub.asked).isEmpty();
        try (StubServer other = new StubServer()) {
            other.on("POST " + LEDGER, Answer.json("{\"settled\":0}"));
            chosen = Optional.of(other.address());
            server.settle("d", List.of(), DeliveryState.SENT);
            assertThat(other.asked).hasSize(1);
        }
        assertThat(stub.asked).isEmpty();
        server.close();
        assertThat(code(() -> server.after("d", 0))).isEqualTo(ErrorCode.SERVER_NONE);
    }
}
