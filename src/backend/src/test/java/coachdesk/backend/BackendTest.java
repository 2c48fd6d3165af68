package coachdesk.backend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.sync.Capabilities;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.PushAnswer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BackendTest {
    @TempDir
    Path folder;

    @Test
    void what_one_desk_pushes_another_pulls_even_after_a_restart() {
        Map<String, Object> op = Map.of(
                "n",
                1,
                "opId",
                "op-1",
                "kind",
                "person",
                "id",
                "p-1",
                "type",
                "create",
                "at",
                "2026-11-21T10:00:00Z",
                "body",
                Map.of("id", "p-1", "name", "Zoé"));
        try (Backend backend = Backend.start(options(0))) {
            Caller desk = new Caller(backend.address(), backend.localToken().orElseThrow());
            PushAnswer answer = desk.post("/api/sync/ops", Map.of("device", "d-1", "ops", List.of(op)))
                    .as(PushAnswer.class);
            assertThat(answer.results()).containsExactly(OpResult.applied("op-1", 1));
        }
        try (Backend backend = Backend.start(options(0))) {
            Caller desk = new Caller(backend.address(), backend.localToken().orElseThrow());
            ChangesPage page = desk.get("/api/sync/changes").as(ChangesPage.class);
            assertThat(page.changes()).singleElement().satisfies(change -> assertThat(change.doc())
                    .containsEntry("name", "Zoé"));
            assertThat(page.digests().get("person").count()).isEqualTo(1);
        }
    }

    @Test
    void health_and_capabilities_need_no_account_and_nothing_else_is_open() {
        try (Backend backend = Backend.start(options(0))) {
            Caller nobody = new Caller(backend.address(), null);
            assertThat(nobody.get("/api/health").object()).containsEntry("status", "healthy");
            assertThat(nobody.get("/api/capabilities").as(Capabilities.class).product())
                    .isEqualTo(Capabilities.PRODUCT);
            assertThat(nobody.get("/api/sync/changes").status()).isEqualTo(401);
            assertThat(nobody.get("/api/nothing/here").status()).isEqualTo(401);
        }
    }

    @Test
    void a_taken_port_and_an_unwritable_folder_are_told_in_one_sentence() throws Exception {
        try (Backend first = Backend.start(options(0))) {
            int port = first.address().getPort();
            BackendOptions second =
                    new BackendOptions(port, folder.resolve("other"), null, false, true, Clock.systemUTC());
            assertThatThrownBy(() -> Backend.start(second))
                    .isInstanceOf(StartException.class)
                    .hasMessageStartingWith("Port " + port);
        }
        Path file = Files.writeString(folder.resolve("file"), "");
        BackendOptions onFile = new BackendOptions(0, file, null, false, true, Clock.systemUTC());
        assertThatThrownBy(() -> Backend.start(onFile))
                .isInstanceOf(StartException.class)
                .hasMessageContaining("cannot be written");
    }

    private BackendOptions options(int port) {
        return new BackendOptions(port, folder, null, false, true, Clock.systemUTC());
    }
}
