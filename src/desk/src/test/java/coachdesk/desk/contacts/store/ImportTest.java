package coachdesk.desk.contacts.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.contacts.ImportPlan.Planned;
import coachdesk.desk.contacts.ImportPlan.Refusal;
import coachdesk.desk.files.ImportFile;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ImportTest {
    @TempDir
    Path folder;

    private ContactDesk desk;

    @BeforeEach
    void open() {
        desk = new ContactDesk(folder.resolve("desk"), 4);
        desk.told(Kind.PERSON, "zoe", "name", "Zoé Martinet", "email", "zoe@example.com");
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private ImportFile file(String text, Charset charset) {
        try {
            return ImportFile.read(Files.write(folder.resolve("people.csv"), text.getBytes(charset)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private ImportPlan plan(ImportFile file) {
        return desk.contacts.plan(file, ImportColumn.guess(file.headings()));
    }

    @Test
    void everyEncodingAndSeparatorIsRecognised() {
        String text = "Prénom,Nom,E-mail\nZoé,Müller,zm@example.com\n";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.ISO_8859_1)) {
            for (char separator : ",;\t|".toCharArray()) {
                ImportFile file = file(text.replace(',', separator), charset);
                assertThat(file.separator()).isEqualTo(separator);
                assertThat(plan(file).lines())
                        .extracting(line -> line.fields().name())
                        .containsExactly("Zoé Müller");
            }
        }
        assertThat(file("\ufeff" + text, StandardCharsets.UTF_8).headings()).startsWith("Prénom");
        ImportFile windows = file("Name;Mail\nŒuf „Zoé“;a@example.com\n", Charset.forName("windows-1252"));
        assertThat(windows.encoding()).isEqualTo(Charset.forName("windows-1252"));
        assertThat(windows.lines().getFirst().cells()).startsWith("Œuf „Zoé“");
        assertThat(ImportColumn.guess(List.of("Vorname", "Nachname", "E-Mail", "Handy", "Foto")))
                .containsExactly(
                        ImportColumn.FIRST_NAME,
                        ImportColumn.LAST_NAME,
                        ImportColumn.EMAIL,
                        ImportColumn.PHONE,
                        ImportColumn.IGNORED);
    }

    @Test
    void aFileIsComparedFirstThenWrittenAndTakenBack() {
        ImportFile file = file("""
            Nom;E-mail;Téléphone;Étiquettes
            Zoé Martinet;ZOE@example.com;079 000 00 12;mardi, yoga
            Luc Perret;luc@example.com;;
            Luc Perret;luc@example.com;;
            ;nope@;;
            ;;abc;
            ;;;

            Eva;zoe@example.com;;
            """, StandardCharsets.UTF_8);
        List<String> before = desk.everybody();
        ImportPlan plan = plan(file);
        assertThat(plan.lines())
                .extracting(Planned::number, Planned::outcome, Planned::refusal)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(2L, Outcome.CHANGED, null),
                        org.assertj.core.groups.Tuple.tuple(3L, Outcome.NEW, null),
                        org.assertj.core.groups.Tuple.tuple(4L, Outcome.REFUSED, Refusal.REPEATED),
                        org.assertj.core.groups.Tuple.tuple(5L, Outcome.REFUSED, Refusal.EMAIL),
                        org.assertj.core.groups.Tuple.tuple(6L, Outcome.REFUSED, Refusal.PHONE),
                        org.assertj.core.groups.Tuple.tuple(9L, Outcome.NEW, null));
        assertThat(desk.everybody()).isEqualTo(before);
        Undo undo = desk.contacts.write(plan, done -> {});
        assertThat(desk.contacts.find("person:zoe").orElseThrow().row())
                .extracting(ContactRow::phone, ContactRow::tags)
                .containsExactly("+41790000012", List.of("mardi", "yoga"));
        assertThat(desk.rows()).hasSize(3);
        assertThat(plan(file).count(Outcome.SAME)).isEqualTo(3);
        undo.undo();
        assertThat(desk.everybody()).isEqualTo(before);
    }

    @Test
    void whatIsWrittenCanBeReadBackAndRunsNothing() throws IOException {
        desk.told(
                Kind.CUSTOMER,
                "c",
                "first_name",
                "=SUM(A1)",
                "last_name",
                "@x",
                "email",
                "c@example.com",
                "status",
                "vip",
                "tags",
                List.of("-1+1", "a"));
        Path out = folder.resolve("out.csv");
        assertThat(desk.contacts.exportCsv(ContactQuery.all(), Locale.FRENCH, out))
                .isEqualTo(2);
        String text = Files.readString(out);
        assertThat(text).startsWith("\ufeff").contains("\"'=SUM(A1) @x\"").doesNotContain(";\"=");
        ImportPlan plan = plan(ImportFile.read(out));
        assertThat(plan.count(Outcome.SAME)).isEqualTo(2);
    }

    @Test
    void noFileStopsTheProgram() {
        ImportFile open = file("Nom;E-mail\n\"Luc;luc@example.com\nEva;eva@example.com\n", StandardCharsets.UTF_8);
        assertThat(plan(open).lines()).allMatch(line -> line.outcome() != Outcome.CHANGED);
        ImportFile huge = file("Nom;E-mail\n" + "x".repeat(5_000_000) + ";a@example.com\n", StandardCharsets.UTF_8);
        assertThat(plan(huge).lines()).extracting(Planned::refusal).containsExactly(Refusal.LONG);
        assertThatThrownBy(() -> file("", StandardCharsets.UTF_8)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> ImportFile.read(folder)).isInstanceOf(ProblemException.class);
        String signs = "\";,\t|\n\r'=@a1é\u0000\ufeff";
        for (long seed = 1; seed <= 300; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("Nom;E-mail;Tel\n");
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            ImportFile file =
                    file(text.toString(), random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
            assertThat(plan(file).lines()).as("seed %d", seed).hasSameSizeAs(file.lines());
        }
    }

    @Test
    void manyLinesAreWrittenInSteps() {
        StringBuilder text = new StringBuilder("Name,Phone\n");
        for (int i = 0; i < 2_000; i++) {
            text.append("Personne ")
                    .append(i)
                    .append(",+4179")
                    .append(1_000_000 + i)
                    .append('\n');
        }
        ImportFile file = file(text.toString(), StandardCharsets.UTF_8);
        int[] steps = {0};
        Undo undo = desk.contacts.write(plan(file), done -> steps[0]++);
        assertThat(steps[0]).isGreaterThan(10);
        assertThat(desk.contacts.count(ContactQuery.all()).total()).isEqualTo(2_001);
        undo.undo();
        assertThat(desk.contacts.count(ContactQuery.all()).total()).isEqualTo(1);
    }

    @Test
    void whatAFileLeavesBlankStaysAlsoWhenItChangedSinceItWasCompared() {
        desk.told(Kind.PERSON, "luc", "name", "Luc Perret", "email", "luc@example.com", "whatsapp", "+41790000013");
        desk.told(Kind.PERSON, "ida", "name", "Ida", "email", "ida@example.com", "whatsapp", "sur demande");
        ImportPlan plan = plan(file("""
            Nom;E-mail;Téléphone;Étiquettes
            Ida;ida@example.com;;mardi
            Zoé Martinet;zoe@example.com;;mardi
            Luc Perret;neu@example.com;079 000 00 13;
            Luc Perret;;079 000 00 13;vip
            """, StandardCharsets.UTF_8));
        assertThat(plan.count(Outcome.CHANGED)).isEqualTo(4);
        desk.told(Kind.PERSON, "zoe", "name", "Zoé Martinet", "email", "zoe@example.com", "whatsapp", "+41790000099");

        desk.contacts.write(plan, done -> {});

        assertThat(desk.contacts.find("person:zoe").orElseThrow().row())
                .extracting(ContactRow::phone, ContactRow::tags)
                .containsExactly("+41790000099", List.of("mardi"));
        assertThat(desk.contacts.find("person:ida").orElseThrow().row())
                .extracting(ContactRow::phone, ContactRow::tags)
                .containsExactly("sur demande", List.of("mardi"));
        assertThat(desk.contacts.find("person:luc").orElseThrow().row())
                .extracting(ContactRow::email, ContactRow::tags)
                .containsExactly("neu@example.com", List.of("vip"));
    }

    @Test
    void whoWasDeletedSinceItWasComparedIsSomebodyNewAndTheOtherLinesGoOn() {
        ImportPlan plan = plan(file("""
            Nom;E-mail;Téléphone
            Zoé Martinet;zoe@example.com;079 000 00 12
            Luc Perret;luc@example.com;
            """, StandardCharsets.UTF_8));
        desk.told(Kind.PERSON, "zoe");

        desk.contacts.write(plan, done -> {});

        assertThat(desk.rows())
                .extracting(ContactRow::email)
                .containsExactlyInAnyOrder("zoe@example.com", "luc@example.com");
    }
}
