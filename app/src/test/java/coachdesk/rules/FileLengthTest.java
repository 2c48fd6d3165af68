package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Short files: a reader finds a thing where its name says, and sees all of it. */
class FileLengthTest {
    private static final int MEDIAN = 80;
    private static final int NINE_OF_TEN = 220;
    private static final int LONGEST = 400;

    /** File name → why it may be longer than {@value #LONGEST} lines. */
    private static final Map<String, String> EXCEPTIONS = Map.of();

    @Test
    void files_are_short() {
        List<Long> lengths = Sources.java().stream()
                .map(source -> source.text().lines().count())
                .sorted()
                .toList();
        long median = lengths.get(lengths.size() / 2);
        long ninth = lengths.get(lengths.size() * 9 / 10);
        System.out.printf(
                "file lengths: %d files, %d lines, median %d, 90 %% ≤ %d, longest %d%n",
                lengths.size(), lengths.stream().mapToLong(Long::longValue).sum(), median, ninth, lengths.getLast());
        assertThat(median).as("median").isLessThanOrEqualTo(MEDIAN);
        assertThat(ninth).as("nine files of ten").isLessThanOrEqualTo(NINE_OF_TEN);
    }

    @Test
    void no_file_is_long_without_a_reason() {
        assertThat(Sources.java())
                .filteredOn(source -> source.text().lines().count() > LONGEST)
                .map(source -> source.path().getFileName().toString())
                .filteredOn(name -> !EXCEPTIONS.containsKey(name))
                .isEmpty();
    }
}
