package coachdesk.cli.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.store.Databases;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The written rule of what goes, what is asked and what stays unsent, case by case: schedulers of desks and the backend as
 * they are, with nothing but the network and the time made up.
 */
class MissedSendsTest {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    private static final Pattern SENT = Pattern.compile("sent (\\d\\d:\\d\\d(?::\\d\\d)?)(?:~(\\d+))?(?: by (\\w+))?");

    @TempDir
    static Path folder;

    private static Path template;

    @BeforeAll
    static void template() {
        template = folder.resolve("template.sqlite");
        Databases.sqlite(template).close();
    }

    private record Case(String name, String steps, List<String> expected) {
        static Case of(String line) {
            String[] parts = line.split("\\|");
            return new Case(
                    parts[0].strip(),
                    parts[1].strip(),
                    Stream.of(parts[2].split(",")).map(String::strip).toList());
        }
    }

    private static List<Case> cases() throws IOException {
        try (InputStream in = MissedSendsTest.class.getResourceAsStream("missed-sends.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#"))
                    .map(Case::of)
                    .toList();
        }
    }

    @Test
    void there_are_enough_cases_and_no_two_are_the_same() throws IOException {
        assertThat(cases().size()).isGreaterThanOrEqualTo(60);
        assertThat(cases()).extracting(Case::steps).doesNotHaveDuplicates();
    }

    @TestFactory
    Stream<DynamicTest> each_case_is_as_the_rule_says() throws IOException {
        return cases().stream()
                .map(it -> DynamicTest.dynamicTest(it.name(), () -> {
                    try (Town town = new Town(template)) {
                        town.play(it.steps());
                        same(town, it.expected());
                    }
                }));
    }

    private static void same(Town town, List<String> expected) {
        List<String> outcome = town.outcome();
        assertThat(outcome).hasSameSizeAs(expected);
        for (int i = 0; i < outcome.size(); i++) {
            same(outcome.get(i), expected.get(i));
        }
        int sent = (int) outcome.stream().filter(it -> it.startsWith("sent")).count();
        assertThat(town.received()).isEqualTo(new Town.Received(sent, sent));
    }

    private static void same(String outcome, String expected) {
        Matcher sent = SENT.matcher(expected);
        if (!sent.matches()) {
            assertThat(outcome).isEqualTo(expected);
            return;
        }
        assertThat(outcome).startsWith("sent ");
        String[] words = outcome.split(" ");
        LocalDateTime at = LocalDateTime.ofInstant(Instant.parse(words[1]), ZONE);
        Duration late = Duration.between(LocalTime.parse(sent.group(1)), at.toLocalTime());
        int tolerated = sent.group(2) == null ? 1 : Integer.parseInt(sent.group(2));
        assertThat(late).as(outcome).isBetween(Duration.ZERO, Duration.ofSeconds(tolerated));
        if (sent.group(3) != null) {
            assertThat(words[3]).isEqualTo(sent.group(3));
        }
    }
}
