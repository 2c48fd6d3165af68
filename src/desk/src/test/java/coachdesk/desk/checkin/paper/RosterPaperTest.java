package coachdesk.desk.checkin.paper;

import static coachdesk.desk.checkin.paper.Lists.line;
import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.checkin.pictures.FrameReader;
import coachdesk.desk.checkin.pictures.QrCode;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.Roster;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDResources;
import org.junit.jupiter.api.Test;

class RosterPaperTest {
    private static final int DPI = 150;

    @Test
    void says_which_session_how_many_and_who() throws IOException {
        String text = Lists.text(Lists.pdf(Lists.of(
                line("Awa Exemple", "AFR-A1B2C3"),
                Lists.came("Léa Modèle", "AFR-00FF11", "Genou fragile"),
                Lists.absent("Marc Absent", "AFR-00FF22", Absence.NO_SHOW),
                Lists.cancelled("Zoé Retirée", "AFR-00FF33"))));

        assertThat(text)
                .contains("Afroboost — Cardio œuvre", "vendredi 20 novembre 2026 · 19:30 · Salle bleue")
                .contains("3 réservations · 20 places · 1 personne présente")
                .contains(
                        "Awa Exemple", "AFR-A1B2C3", "présent, 18:42 · Genou fragile", "absent", "réservation annulée")
                .contains("Page 1 sur 1", "Imprimé le 20 nov. 2026 18:02 (Europe/Zurich)")
                .contains("fin soulignée du code")
                .contains("sans réservation");
    }

    @Test
    void writes_the_names_that_people_have() throws IOException {
        String text = Lists.text(Lists.pdf(Lists.of(
                line("Élise Œuvray", "AFR-000001"),
                line("Łukasz Żółć", "AFR-000002"),
                line("Олександра Приклад", "AFR-000003"),
                line("Be\u0301atrice d\u2019E\u0302tre", "AFR-000004"),
                line("Fiona Affligée", "AFR-000005"))));

        assertThat(text)
                .contains("Élise Œuvray", "Łukasz Żółć", "Олександра Приклад", "Béatrice d’Être", "Fiona Affligée");
    }

    @Test
    void what_the_typeface_has_not_becomes_a_box_and_what_is_no_letter_goes() throws IOException {
        String text = Lists.text(Lists.pdf(Lists.of(
                line("Mia \uD83D\uDC69\u200D\uD83D\uDC67 李", "AFR-000001"),
                line("Tab\there\r\nand\u0000\u001b[31m \u202Eback", "AFR-000002"),
                line("lone \uD83D", "AFR-\u0007000003"),
                line(null, null),
                line("   ", "😀".repeat(50)))));

        assertThat(text)
                .contains("Mia □ □", "Tab here and [31m back", "lone □", "Sans nom")
                .doesNotContain("\u202E");
    }

    @Test
    void a_name_that_does_not_fit_is_cut() throws IOException {
        String text = Lists.text(Lists.pdf(Lists.of(
                line("Marie-Antoinette ".repeat(40), "AFR-000001"), line("Paul", "AFR-" + "0123456789".repeat(30)))));

        assertThat(text)
                .contains("Marie-Antoinette Marie-Antoinett… AFR-000001")
                .contains("…789\n");
    }

    @Test
    void nobody_at_all_still_has_a_page_to_write_on() throws IOException {
        byte[] pdf = Lists.pdf(Lists.of());

        assertThat(Lists.text(pdf)).contains("Personne n’a réservé", "Page 1 sur 1");
        assertThat(Lists.text(pdf).split("sans réservation")).hasSizeGreaterThan(15);
    }

    @Test
    void four_hundred_are_on_paper_and_each_once() throws IOException {
        byte[] pdf = Lists.pdf(Lists.many(400));

        String text = Lists.text(pdf);
        assertThat(text).contains("Page 1 sur 27", "Page 27 sur 27");
        for (int i = 0; i < 400; i++) {
            assertThat(text.split("Personne Numéro " + i + "\\b", -1)).hasSize(2);
        }
        assertThat(pdf.length).isLessThan(1_000_000);
    }

    @Test
    void carries_its_own_letters_and_only_those_it_needs() throws IOException {
        byte[] pdf = Lists.pdf(Lists.many(15));

        try (PDDocument document = Loader.loadPDF(pdf)) {
            PDResources resources = document.getPage(0).getResources();
            assertThat(resources.getFontNames()).hasSize(2);
            for (var name : resources.getFontNames()) {
                assertThat(resources.getFont(name).isEmbedded()).isTrue();
            }
            assertThat(document.getDocumentInformation().getTitle()).contains("vendredi 20 novembre 2026");
        }
        assertThat(pdf.length).isLessThan(60_000);
    }

    /** As a camera would see each line of the page. */
    @Test
    void every_code_of_a_page_can_be_scanned() throws IOException {
        Roster roster = Lists.many(14);
        List<String> read = new ArrayList<>();
        try (PaperPages pages = new PaperPages(Lists.pdf(roster))) {
            BufferedImage page = pages.page(0, DPI);
            keep(page);
            for (int i = 0; i < roster.lines().size(); i++) {
                int top = mm(42 + i * PaperLines.PERSON);
                BufferedImage line = copy(page.getSubimage(0, top, page.getWidth(), mm(PaperLines.PERSON)));
                new FrameReader(System::nanoTime, Duration.ofSeconds(5))
                        .read(line.getWidth(), line.getHeight(), light(line))
                        .map(QrCode::text)
                        .ifPresent(read::add);
            }
        }

        assertThat(read)
                .containsExactlyElementsOf(
                        roster.lines().stream().map(line -> line.row().code()).toList());
    }

    private static int mm(float millimetres) {
        return Math.round(millimetres / 25.4f * DPI);
    }

    private static BufferedImage copy(BufferedImage piece) {
        BufferedImage copy = new BufferedImage(piece.getWidth(), piece.getHeight(), BufferedImage.TYPE_BYTE_GRAY);
        copy.getRaster().setRect(piece.getRaster());
        return copy;
    }

    private static byte[] light(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static void keep(BufferedImage page) throws IOException {
        ImageIO.write(
                page,
                "png",
                Files.createDirectories(Path.of("target/paper"))
                        .resolve("list.png")
                        .toFile());
    }
}
