package coachdesk.desk.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.codes.CodePlan.Planned;
import coachdesk.desk.catalogue.codes.CodePlan.Refusal;
import coachdesk.desk.contacts.ImportPlan.Outcome;
import coachdesk.desk.files.ImportFile;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CodePlannerTest {
    private static final Map<String, String> COURSES = Map.of("c1", "Zumba du lundi", "c2", "Salsa", "o1", "Salsa");

    @TempDir
    Path folder;

    private static Entry code(String id, String code, Object... fields) {
        Map<String, Object> doc = new HashMap<>();
        doc.put("id", id);
        doc.put("code", code);
        doc.put("type", "%");
        doc.put("value", new BigDecimal("10.0"));
        doc.put("maxUses", 0);
        doc.put("used", 4);
        doc.put("active", true);
        doc.put("courses", List.of());
        doc.put("assignedEmail", null);
        doc.put("expiresAt", null);
        for (int i = 0; i < fields.length; i += 2) {
            doc.put((String) fields[i], fields[i + 1]);
        }
        return new Entry(id, doc);
    }

    private ImportFile file(String text, Charset charset) {
        try {
            return ImportFile.read(Files.write(folder.resolve("codes.csv"), text.getBytes(charset)));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static CodePlan plan(ImportFile file, Entry... codes) {
        return new CodePlanner(CodeColumn.guess(file.headings()), List.of(codes), COURSES).plan(file);
    }

    @Test
    void eachLineIsNewChangedTheSameOrWrongAndSaysWhy() {
        ImportFile file = file("""
            Code;Réduction;Valeur;Utilisations au plus;Dernier jour;Cours et offres;Actif;Bénéficiaire
            noel;%;12,5;;31.12.2026;Zumba du lundi;oui;
            ETE;;;;;;;
            ANCIEN;%;20;;;;non;
            ÉTÉ;%;10;;;;;
            "OUVERT;%;10;;;;;
            NOEL;%;1;;;;;
            DOUBLE;%;1;;;;;
            CHER;%;120;;;;;
            LOIN;%;1;;un jour;;;
            SALLE;%;1;;;Judo;;
            RIEN;;5;;;;;
            PEUTETRE;%;1;;;;peut-être;
            LIBRE;;100 %;;;;;a@example.com
            """, StandardCharsets.UTF_8);
        CodePlan plan = plan(file, code("1", "ete"), code("2", "Ancien"), code("3", "double"), code("4", "DOUBLE"));
        assertThat(plan.lines())
                .extracting(Planned::number, Planned::outcome, Planned::refusal, Planned::faults)
                .containsExactly(
                        tuple(2L, Outcome.NEW, null, Map.of()),
                        tuple(3L, Outcome.SAME, null, Map.of()),
                        tuple(4L, Outcome.CHANGED, null, Map.of()),
                        tuple(5L, Outcome.REFUSED, null, Map.of("code", Fault.CHARACTERS)),
                        tuple(6L, Outcome.REFUSED, Refusal.QUOTE, Map.of()),
                        tuple(7L, Outcome.REFUSED, Refusal.REPEATED, Map.of()),
                        tuple(8L, Outcome.REFUSED, Refusal.TWICE, Map.of()),
                        tuple(9L, Outcome.REFUSED, null, Map.of("value", Fault.NO_PERCENT)),
                        tuple(10L, Outcome.REFUSED, null, Map.of("expiresAt", Fault.NO_DATE)),
                        tuple(11L, Outcome.REFUSED, Refusal.COURSE, Map.of()),
                        tuple(12L, Outcome.REFUSED, Refusal.TYPE, Map.of()),
                        tuple(13L, Outcome.REFUSED, Refusal.ACTIVE, Map.of()),
                        tuple(14L, Outcome.NEW, null, Map.of()));
        assertThat(plan.lines().get(0).fields())
                .containsEntry("code", "NOEL")
                .containsEntry("value", new BigDecimal("12.5"))
                .containsEntry("maxUses", 0)
                .containsEntry("expiresAt", "2026-12-31")
                .containsEntry("courses", List.of("c1"))
                .containsEntry("used", 0);
        assertThat(plan.lines().get(2).fields()).isEqualTo(Map.of("value", new BigDecimal("20"), "active", false));
        assertThat(plan.lines().get(12).fields())
                .containsEntry("type", "100%")
                .containsEntry("assignedEmail", "a@example.com");
    }

    @Test
    void everyEncodingAndSeparatorIsRecognised() {
        String text = "Code,Réduction,Valeur,Bénéficiaire\nA-1,CHF,15,zoe@example.com\n";
        for (Charset charset : List.of(
                StandardCharsets.UTF_8,
                StandardCharsets.ISO_8859_1,
                StandardCharsets.UTF_16,
                StandardCharsets.UTF_16LE,
                StandardCharsets.UTF_16BE)) {
            for (char separator : ",;\t|".toCharArray()) {
                CodePlan plan = plan(file(text.replace(',', separator), charset));
                assertThat(plan.lines())
                        .as("%s %s", charset, separator)
                        .extracting(line -> line.fields().get("code"), line -> line.fields()
                                .get("assignedEmail"))
                        .containsExactly(tuple("A-1", "zoe@example.com"));
            }
        }
    }

    @Test
    void theFilesOfTheWebDashboardAreRead() {
        CodePlan lists = plan(
                file("email,name,value,type,expiry\nzoe@example.com,ZOE10,10,%,2026-12-31\n", StandardCharsets.UTF_8));
        assertThat(lists.lines().getFirst().fields())
                .containsEntry("code", "ZOE10")
                .containsEntry("assignedEmail", "zoe@example.com")
                .containsEntry("expiresAt", "2026-12-31");
        CodePlan exported = plan(
                file(
                        "\ufeff\"code\",\"type\",\"value\",\"maxUses\",\"used\",\"expiresAt\",\"assignedEmail\",\"courses\",\"active\"\n"
                            + "\"ETE\",\"%\",\"10\",\"0\",\"7\",\"\",\"\",\"\",\"true\"\n",
                        StandardCharsets.UTF_8),
                code("1", "ete"));
        assertThat(exported.lines()).extracting(Planned::outcome).containsExactly(Outcome.SAME);
    }

    @Test
    void whatIsWrittenIsReadBackUnchangedAndRunsNothing() throws IOException {
        Entry[] codes = {
            code("1", "NOEL", "courses", List.of("c1", "c2", "gone"), "maxUses", 20),
            code("2", "libre", "type", "100%", "value", new BigDecimal("100.0"), "active", false),
            code("3", "CHF15", "type", "CHF", "value", new BigDecimal("15.50"), "expiresAt", "2026-12-31"),
            code("4", "=SUM(A1)", "assignedEmail", "+a@example.com"),
            code("5", "MOMENT", "expiresAt", "2026-09-01T12:00:00Z")
        };
        for (Locale language : List.of(Locale.FRENCH, Locale.ENGLISH, Locale.GERMAN)) {
            Path out = folder.resolve("out.csv");
            CodesCsv.write(List.of(codes), language, COURSES, out);
            assertThat(Files.readString(out)).contains("'=SUM(A1)").doesNotContain(";\"=");
            assertThat(plan(ImportFile.read(out), codes).lines())
                    .as("%s", language)
                    .extracting(Planned::outcome)
                    .containsOnly(Outcome.SAME)
                    .hasSize(codes.length);
        }
    }

    @Test
    void noFileStopsTheProgramAndNothingOddIsTaken() {
        String signs = "\";,\t|\n\r'=@A1-é%\u0000\ufeff ";
        for (long seed = 1; seed <= 400; seed++) {
            Random random = new Random(seed);
            StringBuilder text = new StringBuilder("Code;Type;Valeur\nAB;%;1\n");
            for (int i = random.nextInt(200); i > 0; i--) {
                text.append(signs.charAt(random.nextInt(signs.length())));
            }
            ImportFile file =
                    file(text.toString(), random.nextBoolean() ? StandardCharsets.UTF_8 : StandardCharsets.UTF_16);
            CodePlan plan = plan(file);
            assertThat(plan.lines()).as("seed %d", seed).hasSameSizeAs(file.lines());
            assertThat(plan.lines()).as("seed %d", seed).allSatisfy(line -> {
                if (line.outcome() == Outcome.NEW) {
                    assertThat((String) line.fields().get("code")).matches("[A-Z0-9-]{2,40}");
                    assertThat(line.fields().get("value")).isNotNull();
                }
            });
        }
    }

    @Test
    void tenThousandLinesAreComparedWithTenThousandCodes() {
        StringBuilder text = new StringBuilder("Code;Type;Valeur;Bénéficiaire\n");
        Entry[] codes = new Entry[10_000];
        for (int i = 0; i < codes.length; i++) {
            codes[i] = code("id" + i, "P-" + i);
            text.append("P-").append(2 * i).append(";%;\"10\";\n");
        }
        CodePlan plan = plan(file(text.toString(), StandardCharsets.ISO_8859_1), codes);
        assertThat(plan.count(Outcome.SAME)).isEqualTo(5_000);
        assertThat(plan.count(Outcome.NEW)).isEqualTo(5_000);
    }
}
