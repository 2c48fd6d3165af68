package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.store.Identity;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The recorded server brings a course back (1397) and archives it again (1399); its list then passes over it. */
class ArchivedCoursesTest {
    private static final Map<String, Object> LISTED = Recorded.exchange(1397).body();
    private static final String ID = (String) LISTED.get("id");

    @TempDir
    Path folder;

    private RecordedDesk recorded;

    @BeforeEach
    void sync() {
        recorded = new RecordedDesk(folder);
        list(LISTED);
        recorded.desk.sync();
        assertThat(recorded.desk.doc(Kind.COURSE, ID)).containsEntry("archived", false);
        recorded.server.on("GET /api/courses", StubServer.Answer.json(Recorded.text("courses.json")));
    }

    @AfterEach
    void close() {
        recorded.close();
    }

    private void list(Map<String, Object> course) {
        List<Object> courses = new ArrayList<>(Json.list(Recorded.text("courses.json")));
        courses.add(course);
        recorded.server.on("GET /api/courses", StubServer.Answer.json(Json.write(courses)));
    }

    @Test
    void a_course_archived_on_the_web_stays_here_as_archived() {
        recorded.desk.sync();
        recorded.desk.sync();

        assertThat(recorded.desk.doc(Kind.COURSE, ID))
                .isEqualTo(Recorded.exchange(1399).body().get("course"));
        recorded.holdsTheRecording();
    }

    @Test
    void it_is_brought_back_from_the_copy_that_is_kept_here() {
        recorded.desk.sync();
        recorded.server.on("PUT /api/courses/" + ID, Recorded.answer(1397));
        recorded.desk.edit(Kind.COURSE, ID, Map.of("archived", false));

        recorded.desk.sync();
        list(LISTED);
        recorded.desk.sync();

        assertThat(recorded.server.asked).contains("PUT /api/courses/" + ID);
        assertThat(recorded.desk.decisions.open()).isEmpty();
        assertThat(recorded.desk.doc(Kind.COURSE, ID)).isEqualTo(LISTED);
    }

    @Test
    void a_list_that_is_broken_archives_nothing() {
        recorded.server.on("GET /api/courses", Recorded.answer(1366));

        recorded.desk.sync();

        assertThat(recorded.desk.doc(Kind.COURSE, ID)).isEqualTo(LISTED);
    }

    @Test
    void the_courses_of_another_server_are_not_kept_as_archived_ones_of_this() {
        Identity.connected(recorded.desk.store, "https://other.example.com", "classic");

        recorded.desk.sync();

        assertThat(recorded.desk.doc(Kind.COURSE, ID)).isNull();
    }
}
