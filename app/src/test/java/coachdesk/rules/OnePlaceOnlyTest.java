package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may be done in named places only, because everywhere else it would be passed in or come back by itself. */
class OnePlaceOnlyTest {
    /** Where a module makes its threads, and the hooks with which a program ends in order. */
    private static final Set<String> THREADS = Set.of(
            "coachdesk/desk/tasks/ThreadedRunner",
            "coachdesk/desk/tasks/Ahead",
            "coachdesk/desk/tasks/OwnThread",
            "coachdesk/backend/Housekeeping",
            "coachdesk/backend/BackendCommand",
            "coachdesk/desk/tasks/BackgroundTimer",
            "coachdesk/testkit/faults/FaultProxy",
            "coachdesk/testkit/files/Scratch",
            "coachdesk/testkit/providers/Loopback");

    /** The entry points, where the machine's clock and randomness enter the program. */
    private static final Set<String> WIRING = Set.of(
            "coachdesk/app/App.",
            "coachdesk/app/TerminalLog.",
            "coachdesk/backend/Backend.",
            "coachdesk/backend/BackendCommand.",
            "coachdesk/backend/Parts.",
            "coachdesk/cli/Main.");

    /** Makers of ids that no test repeats and no order depends on. */
    private static final Set<String> IDS = Set.of(
            "coachdesk/backend/accounts/Accounts.",
            "coachdesk/backend/auth/Sessions.",
            "coachdesk/backend/records/Classic.");

    /** What talks to a terminal. */
    private static final Set<String> TERMINAL = Set.of(
            "src/cli/",
            "src/build/",
            "coachdesk/app/Launcher",
            "coachdesk/backend/Main.",
            "src/testkit/src/main/java/coachdesk/testkit/bench/");

    @Test
    void threads_are_made_in_one_place_per_module() {
        assertThat(found(
                        "new Thread\\(|Thread\\.ofVirtual|Thread\\.ofPlatform|Executors\\.new|new Timer\\(|"
                            + "CompletableFuture\\.(run|supply)Async|ForkJoinPool\\.commonPool|\\.parallelStream\\(",
                        THREADS))
                .isEmpty();
    }

    @Test
    void nobody_sleeps() {
        assertThat(found("Thread\\.sleep|TimeUnit\\.\\w+\\.sleep|LockSupport\\.park", Set.of()))
                .isEmpty();
    }

    @Test
    void the_window_thread_is_entered_in_app_tasks_only() {
        assertThat(found("Platform\\.runLater", Set.of("coachdesk/app/tasks/"))).isEmpty();
    }

    @Test
    void only_a_terminal_program_prints() {
        assertThat(found("System\\.(out|err)\\b|printStackTrace", TERMINAL)).isEmpty();
    }

    @Test
    void the_clock_is_passed_in() {
        assertThat(found(
                        "\\b(Instant|LocalDate|LocalTime|LocalDateTime|ZonedDateTime|OffsetDateTime)\\.now\\(\\)|"
                            + "System\\.currentTimeMillis|Clock\\.system|java\\.util\\.Date\\b|java\\.util\\.Calendar|"
                            + "ZoneId\\.systemDefault",
                        WIRING))
                .isEmpty();
    }

    @Test
    void randomness_is_passed_in() {
        assertThat(found(
                        "new Random\\(|new SecureRandom\\(|Math\\.random|ThreadLocalRandom|UUID\\.randomUUID|"
                                + "RandomGenerator\\.(of|getDefault)",
                        both(WIRING, IDS)))
                .isEmpty();
    }

    @Test
    void nothing_is_looked_up_from_a_static() {
        assertThat(found(
                        "\\bgetInstance\\(\\)|static\\s+(?!final)\\w+(<[^>]*>)?\\s+\\w+\\s*(=|;)|ServiceLoader\\.load",
                        Set.of()))
                .isEmpty();
    }

    private static Set<String> both(Set<String> one, Set<String> other) {
        return Stream.concat(one.stream(), other.stream()).collect(Collectors.toSet());
    }

    private static List<String> found(String pattern, Set<String> places) {
        Pattern compiled = Pattern.compile(pattern);
        return Sources.mainJava().stream()
                .filter(source -> !source.in(places.toArray(String[]::new)))
                .flatMap(source -> source.find(compiled, source.bareCode()).stream())
                .toList();
    }
}
