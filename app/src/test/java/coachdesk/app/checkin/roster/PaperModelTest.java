package coachdesk.app.checkin.roster;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.checkin.roster.CourseSession;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.DirectRunner;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PaperModelTest {
    @TempDir
    Path folder;

    private final ListedRosters rosters = new ListedRosters().add("Awa Exemple", "AFR-111AAA");
    private final List<String> told = new ArrayList<>();
    private final PaperModel model = new PaperModel(
            rosters,
            new DirectRunner(problem -> told.add(problem.code().wire())),
            Clock.fixed(Instant.parse("2026-11-20T17:00:00Z"), ZoneOffset.UTC),
            () -> ZoneId.of("Europe/Zurich"),
            () -> Locale.GERMAN,
            new Recording());

    private final class Recording implements PaperModel.Told {
        @Override
        public void problem(Problem problem) {
            told.add(problem.code().wire());
        }

        @Override
        public void saved(Path file) {
            told.add("saved " + file.getFileName());
        }

        @Override
        public void printed(int pages) {
            told.add("printed " + pages);
        }

        @Override
        public void noPrinter(CourseSession session) {
            told.add("none");
        }

        @Override
        public void refused(CourseSession session) {
            told.add("refused");
        }
    }

    /** Prints into memory, until its paper is used up. */
    private static final class FakePrinter implements Printers, Printers.Job {
        private final List<BufferedImage> printed = new ArrayList<>();
        private final boolean wanted;
        private final int sheets;

        FakePrinter(boolean wanted, int sheets) {
            this.wanted = wanted;
            this.sheets = sheets;
        }

        @Override
        public Optional<Job> begin() {
            return Optional.of(this);
        }

        @Override
        public boolean asked() {
            return wanted;
        }

        @Override
        public boolean print(BufferedImage page) {
            return printed.size() < sheets && printed.add(page);
        }

        @Override
        public boolean end() {
            return true;
        }
    }

    @Test
    void a_file_is_there_whole_and_alone() throws IOException {
        Path file = folder.resolve("liste.pdf");

        model.save(rosters.session(), file);

        assertThat(told).containsExactly("saved liste.pdf");
        assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                .startsWith("%PDF-")
                .contains("%%EOF");
        try (var files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    @Test
    void where_nothing_can_be_written_it_says_so_and_what_was_there_stays() throws IOException {
        Path file = Files.createDirectories(folder.resolve("liste.pdf/inside")).getParent();

        model.save(rosters.session(), file);
        model.save(rosters.session(), folder.resolve("nowhere/liste.pdf"));

        assertThat(told).containsExactly(ErrorCode.FILE_UNWRITABLE.wire(), ErrorCode.FILE_UNWRITABLE.wire());
        assertThat(file.resolve("inside")).isDirectory();
        assertThat(model.busyProperty().get()).isFalse();
    }

    @Test
    void a_printer_gets_every_page_in_print_quality() {
        FakePrinter printer = new FakePrinter(true, 10);
        for (int i = 0; i < 20; i++) {
            rosters.add("Personne " + i, "AFR-%06X".formatted(i));
        }

        model.print(rosters.session(), printer);

        assertThat(told).containsExactly("printed 2");
        assertThat(printer.printed).hasSize(2).allSatisfy(page -> assertThat(page.getHeight())
                .isBetween(3507, 3509));
    }

    @Test
    void without_a_printer_or_with_one_that_stops_it_says_so() {
        model.print(rosters.session(), Optional::empty);
        model.print(rosters.session(), new FakePrinter(true, 0));

        assertThat(told).containsExactly("none", "refused");
    }

    @Test
    void who_changes_their_mind_prints_nothing_and_hears_nothing() {
        FakePrinter printer = new FakePrinter(false, 10);

        model.print(rosters.session(), printer);

        assertThat(printer.printed).isEmpty();
        assertThat(told).isEmpty();
        assertThat(model.busyProperty().get()).isFalse();
    }
}
