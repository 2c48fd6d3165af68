package coachdesk.app.conversations;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.Stretch;
import coachdesk.desk.conversations.ThreadPage;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Told;
import coachdesk.desk.tasks.DirectRunner;
import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ThreadModelTest {
    private static final int ALL = 50_000;

    @TempDir
    static Path made;

    @TempDir
    Path folder;

    private DeskFixture fixture;
    private ThreadModel model;
    private int read;
    private int largest;

    @BeforeAll
    static void tell() {
        try (DeskFixture filled = new DeskFixture(made, 0)) {
            Records records = new Records(DeskFixture.kinds());
            filled.desk.store().change(tx -> {
                records.told(tx, Kind.CONVERSATION, "k", 1, Map.of("id", "k", "mode", "human"));
                List<Told> told = new ArrayList<>();
                Instant start = DeskFixture.NOW.minus(Duration.ofDays(60));
                for (int i = 0; i < ALL; i++) {
                    told.add(records.prepare(
                            Kind.MESSAGE,
                            "m" + i,
                            1,
                            Map.of(
                                    "id",
                                    "m" + i,
                                    "session_id",
                                    "k",
                                    "sender_type",
                                    "user",
                                    "created_at",
                                    start.plusSeconds(100L * i).toString(),
                                    "content",
                                    "n° " + i)));
                }
                records.told(tx, Kind.MESSAGE, told, one -> true, () -> false);
            });
        }
    }

    @BeforeEach
    void open() throws IOException {
        Files.copy(made.resolve(Store.FILE), folder.resolve(Store.FILE));
        fixture = new DeskFixture(folder, 0);
        fixture.desk.conversations().read("k");
        DirectRunner tasks = new DirectRunner(problem -> {
            throw new AssertionError(problem.code());
        });
        model = new ThreadModel(
                counted(fixture.desk.conversations()),
                fixture.desk.store().signals(),
                tasks,
                fixture.clock,
                () -> DeskFixture.ZONE,
                problem -> {
                    throw new AssertionError(problem.code());
                });
        model.start();
    }

    /** Counts the messages that are read. */
    private Conversations counted(Conversations all) {
        return (Conversations) Proxy.newProxyInstance(
                Conversations.class.getClassLoader(), new Class<?>[] {Conversations.class}, (proxy, method, given) -> {
                    try {
                        Object answer = method.invoke(all, given);
                        if (answer instanceof ThreadPage page) {
                            read += page.messages().size();
                            assertThat(((Stretch) given[1]).most()).isLessThanOrEqualTo(ThreadWindow.MOST);
                        }
                        return answer;
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @AfterEach
    void close() {
        model.stop();
        fixture.close();
    }

    private List<String> ids() {
        largest = Math.max(largest, model.lines().size());
        return model.lines().stream()
                .filter(ThreadLine.Said.class::isInstance)
                .map(line -> ((ThreadLine.Said) line).message().id())
                .toList();
    }

    @Test
    void of_fifty_thousand_messages_only_a_few_pages_are_read_and_held() {
        model.open("k");
        assertThat(ids()).hasSize(ThreadWindow.PAGE).last().isEqualTo("m" + (ALL - 1));
        assertThat(read).isEqualTo(ThreadWindow.PAGE);

        Set<String> seen = new LinkedHashSet<>(ids());
        for (int i = 0; i < 20; i++) {
            model.showEarlier();
            seen.addAll(ids());
            assertThat(ids()).hasSizeLessThanOrEqualTo(ThreadWindow.MOST);
        }
        assertThat(seen).hasSize(21 * ThreadWindow.PAGE);
        assertThat(read).isEqualTo(21 * ThreadWindow.PAGE);
        assertThat(model.laterProperty().get()).isEqualTo(17 * ThreadWindow.PAGE);
        assertThat(largest).isLessThan(ThreadWindow.MOST + 30);

        for (int i = 0; i < 17; i++) {
            model.showLater();
        }
        assertThat(ids()).hasSize(ThreadWindow.MOST).last().isEqualTo("m" + (ALL - 1));
        assertThat(model.laterProperty().get()).isZero();
        model.showLater();
        assertThat(read).isEqualTo(38 * ThreadWindow.PAGE);
    }

    @Test
    void of_what_pours_in_at_the_end_the_newest_is_held_and_the_rest_can_be_shown() {
        model.open("k");
        for (int i = 0; i < ThreadWindow.MOST; i++) {
            fixture.desk.conversations().say("k", "Encore " + i);
            assertThat(ids()).hasSizeBetween(ThreadWindow.PAGE, ThreadWindow.MOST);
        }
        assertThat(((ThreadLine.Said) model.lines().getLast()).message().text())
                .isEqualTo("Encore " + (ThreadWindow.MOST - 1));
        int held = ids().size();
        assertThat(held).isLessThan(ThreadWindow.MOST);

        model.showEarlier();

        assertThat(ids()).doesNotHaveDuplicates().hasSize(held + ThreadWindow.PAGE);
    }

    @Test
    void what_is_said_meanwhile_comes_in_at_the_end_and_leaves_alone_whoever_reads_far_up() {
        model.open("k");
        fixture.desk.conversations().say("k", "Bonjour");
        assertThat(ids()).hasSize(ThreadWindow.PAGE + 1);

        for (int i = 0; i < 6; i++) {
            model.showEarlier();
        }
        List<String> before = ids();
        fixture.desk.conversations().say("k", "Encore");
        assertThat(ids()).isEqualTo(before);
        model.showNewest();
        assertThat(((ThreadLine.Said) model.lines().getLast()).message().text()).isEqualTo("Encore");
    }

    @Test
    void what_is_planned_stands_behind_the_end_and_not_in_the_middle() {
        fixture.desk.writing().later().plan("k", "À demain", DeskFixture.NOW.plusSeconds(3_600));
        model.open("k");
        assertThat(model.lines().getLast())
                .isInstanceOfSatisfying(ThreadLine.Planned.class, planned -> assertThat(planned.missed())
                        .isFalse());
        for (int i = 0; i < 6; i++) {
            model.showEarlier();
        }
        assertThat(model.lines()).noneMatch(ThreadLine.Planned.class::isInstance);
    }
}
