package coachdesk.desk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RepairTest {
    private final FakeServer server = new FakeServer();

    @TempDir
    Path folder;

    private SyncedDesk desk;

    @BeforeEach
    void open() {
        for (int i = 0; i < 20; i++) {
            server.put(Kind.PERSON, "p" + i, Map.of("id", "p" + i, "name", "Personne " + i));
            server.put(Kind.COURSE, "c" + i, Map.of("id", "c" + i));
        }
        desk = new SyncedDesk(folder, server);
        desk.sync();
        desk.edit(Kind.PERSON, "p4", Map.of("email", "p4@example.com"));
        server.verdict = op -> coachdesk.contract.sync.OpResult.later(op.opId());
        server.pulls.clear();
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE person SET doc = replace(doc, 'Personne', 'Persxnne') WHERE id = 'p3'",
                "UPDATE person SET doc = 'garbage' WHERE id = 'p3'",
                "UPDATE person SET doc = '{\"id\":\"p3\",\"name\":\"Quelqu''un\"}' WHERE id = 'p3'",
                "UPDATE person SET base = 'garbage' WHERE id = 'p3'",
                "UPDATE person SET base = replace(base, 'Personne', 'Persxnne') WHERE id = 'p4'",
                "UPDATE person SET base = 'garbage' WHERE id = 'p4'",
                "DELETE FROM person WHERE id = 'p3'",
                "UPDATE person SET rev = 77 WHERE id = 'p3'",
                "INSERT INTO person (id, rev, base, sum, doc) VALUES ('alien', 3, '{}', 0, '{}')",
            })
    void damage_is_found_at_the_next_sync_and_its_kind_alone_is_read_again(String damage) {
        desk.damage(damage);

        desk.sync();

        assertThat(server.pulls).contains("person after null").doesNotContain("course after null");
        assertThat(desk.doc(Kind.PERSON, "p3")).containsEntry("name", "Personne 3");
        assertThat(desk.doc(Kind.PERSON, "p4")).containsEntry("email", "p4@example.com");
        assertThat(desk.doc(Kind.PERSON, "alien")).isNull();
        assertThat(desk.digest(Kind.PERSON)).isEqualTo(server.digest(Kind.PERSON));
        assertThat(desk.counts().pending()).isEqualTo(1);
    }

    @Test
    void what_is_merely_shown_wrongly_is_put_right_without_asking() {
        desk.damage("UPDATE person SET deleted = 1 WHERE id = 'p3'");

        desk.sync();

        assertThat(server.pulls).noneMatch(pull -> pull.startsWith("person"));
        assertThat(desk.doc(Kind.PERSON, "p3")).containsEntry("name", "Personne 3");
    }

    @Test
    void nothing_is_read_again_while_all_is_well() {
        desk.sync();
        desk.sync();

        assertThat(server.pulls).allMatch(pull -> pull.startsWith("all after 1:"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"base = 'garbage'", "doc = 'garbage'", "doc = '{\"name\":\"Quelqu''un\"}'"})
    void an_edit_on_a_damaged_row_still_works_and_hides_no_damage(String damage) {
        desk.damage("UPDATE person SET " + damage + " WHERE id = 'p3'");
        desk.edit(Kind.PERSON, "p3", Map.of("email", "p3@example.com"));

        desk.sync();

        assertThat(desk.doc(Kind.PERSON, "p3"))
                .containsEntry("name", "Personne 3")
                .containsEntry("email", "p3@example.com");
    }
}
