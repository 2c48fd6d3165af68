package coachdesk.backend.sync;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.TestDatabases;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.sync.OpResult;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Two desks that write on one article. */
class ArticlesTogetherTest {
    private static final String BASE = "un\n\ndeux\n\ntrois";
    private static final String EARLY = "2026-11-21T18:00:01Z";
    private static final String LATE = "2026-11-21T18:00:02Z";

    private Studio studio;
    private Studio.Desk one;
    private Studio.Desk two;

    @BeforeEach
    void open() {
        studio = new Studio(TestDatabases.inMemory());
        one = studio.desk("one");
        two = studio.desk("two");
        one.create(
                "article", "a", Map.of("id", "a", "title", "T", "content", BASE, "updatedAt", "2026-11-21T18:00:00Z"));
    }

    @AfterEach
    void close() {
        studio.close();
    }

    private OpResult write(Studio.Desk desk, String content, String at) {
        return desk.edit(
                "article",
                "a",
                Map.of("content", BASE, "updatedAt", "2026-11-21T18:00:00Z"),
                Map.of("content", content, "updatedAt", at));
    }

    @Test
    void what_they_wrote_in_different_paragraphs_goes_together() {
        assertThat(write(one, "un\n\ndeux\n\nTROIS", LATE).status()).isEqualTo(OpResult.APPLIED);
        OpResult second = write(two, "UN\n\ndeux\n\ntrois", EARLY);
        assertThat(second.status()).isEqualTo(OpResult.MERGED);
        assertThat(second.doc()).containsEntry("content", "UN\n\ndeux\n\nTROIS").containsEntry("updatedAt", LATE);
        assertThat(studio.doc("article", "a")).containsEntry("content", "UN\n\ndeux\n\nTROIS");
    }

    @Test
    void one_paragraph_that_both_changed_is_for_a_person_to_decide() {
        write(one, "un\n\nDEUX\n\ntrois", EARLY);
        OpResult second = write(two, "un\n\n2\n\ntrois", LATE);
        assertThat(second.status()).isEqualTo(OpResult.CONFLICT);
        assertThat(second.fields()).isEqualTo(List.of("content"));
    }

    @Test
    void a_long_article_passes_and_one_beyond_all_measure_does_not() {
        String megabyte = "Été. ".repeat(200_000);
        assertThat(one.edit("article", "a", Map.of("content", BASE), Map.of("content", megabyte))
                        .status())
                .isEqualTo(OpResult.APPLIED);
        assertThat(one.edit("article", "a", Map.of("content", megabyte), Map.of("content", megabyte.repeat(5)))
                        .code())
                .isEqualTo(ErrorCode.TOO_LARGE.wire());
    }
}
