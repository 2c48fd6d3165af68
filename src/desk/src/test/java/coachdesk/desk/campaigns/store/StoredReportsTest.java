package coachdesk.desk.campaigns.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryPage;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.desk.campaigns.Ledger;
import coachdesk.desk.campaigns.Reports;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.problems.ProblemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A desk's copy of the server's ledger: it follows by changes alone, and is there without a network. */
class StoredReportsTest {
    private static final int PAGE = 2;

    @TempDir
    Path folder;

    private final Server server = new Server();
    private CampaignDesk desk;
    private Reports reports;

    /** A server's ledger of one sending, in pages of two. */
    private static final class Server implements Ledger {
        private final List<Delivery> rows = new ArrayList<>();
        private final List<Long> asked = new ArrayList<>();
        private boolean gone;
        private long seq;

        void put(int n, String recipient, DeliveryState state, String code) {
            rows.removeIf(row -> row.n() == n);
            rows.add(new Delivery(
                    n,
                    ++seq,
                    recipient,
                    null,
                    "email",
                    recipient + "@example.com",
                    "Bonjour",
                    state.wire(),
                    code,
                    null,
                    1,
                    "2026-11-20T18:00:00Z"));
        }

        @Override
        public DeliveryPage after(String dispatchId, long after) {
            if (gone) {
                throw Problem.of(ErrorCode.SERVER_UNREACHABLE).asException();
            }
            asked.add(after);
            List<Delivery> changed = rows.stream()
                    .filter(row -> row.seq() > after)
                    .sorted(Comparator.comparing(Delivery::seq))
                    .toList();
            return new DeliveryPage(changed.stream().limit(PAGE).toList(), changed.size() > PAGE);
        }

        @Override
        public void settle(String dispatchId, List<Integer> numbers, DeliveryState state) {
            if (gone) {
                throw Problem.of(ErrorCode.SERVER_UNREACHABLE).asException();
            }
            numbers.forEach(n -> put(n, "p" + n, state, null));
        }
    }

    @BeforeEach
    void open() {
        desk = new CampaignDesk(folder);
        reports = new StoredReports(desk.store, server, () -> CampaignDesk.ZONE);
        for (int n = 1; n <= 5; n++) {
            server.put(n, "p" + n, DeliveryState.PLANNED, null);
        }
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private List<String> states() {
        return reports.of("d").stream().map(row -> row.n() + " " + row.state()).toList();
    }

    @Test
    void all_pages_are_read_and_then_only_what_changed() {
        assertThat(reports.refresh("d")).isTrue();
        assertThat(states()).containsExactly("1 planned", "2 planned", "3 planned", "4 planned", "5 planned");
        assertThat(server.asked).containsExactly(0L, 2L, 4L);

        server.asked.clear();
        assertThat(reports.refresh("d")).as("nothing has changed").isFalse();
        server.put(2, "p2", DeliveryState.SENT, null);
        assertThat(reports.refresh("d")).isTrue();
        assertThat(server.asked).containsExactly(5L, 5L);
        assertThat(states()).containsExactly("1 planned", "2 sent", "3 planned", "4 planned", "5 planned");
    }

    @Test
    void a_server_that_is_not_there_leaves_what_was_heard_last() {
        reports.refresh("d");
        server.gone = true;
        assertThatThrownBy(() -> reports.refresh("d")).isInstanceOf(ProblemException.class);
        assertThat(states()).hasSize(5);
        assertThatThrownBy(() -> reports.settle("d", List.of(1), DeliveryState.SENT))
                .isInstanceOf(ProblemException.class);
        assertThat(states()).first().isEqualTo("1 planned");
    }

    @Test
    void what_a_person_settles_is_here_at_once() {
        server.put(3, "p3", DeliveryState.UNKNOWN, "provider.no-answer");
        reports.refresh("d");
        reports.settle("d", List.of(3), DeliveryState.SENT);
        assertThat(states()).contains("3 sent");
    }

    @Test
    void who_was_left_out_is_in_the_file_with_the_reason() throws Exception {
        server.put(6, "p6", DeliveryState.LEFT_OUT, "left-out.opted_out");
        reports.refresh("d");
        Path file = folder.resolve("rapport.csv");
        assertThat(reports.exportCsv("d", Locale.FRENCH, file)).isEqualTo(6);
        assertThat(Files.readString(file)).contains("Laissé de côté").contains("left-out.opted_out");
    }
}
