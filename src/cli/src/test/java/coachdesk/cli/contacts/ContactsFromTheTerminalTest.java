package coachdesk.cli.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.cli.desks.Typed;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Contacts at a terminal, from the laptop's own file. */
class ContactsFromTheTerminalTest {
    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T18:00:00Z"));

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws Exception {
        file = Files.writeString(folder.resolve("people.csv"), """
            Prénom,Nom,E-mail,Téléphone,Statut,Étiquettes
            Zoé,Exemple,zoe@example.com,+41 79 000 00 01,vip,samedi
            Ana,Modèle,ana@example.com,,active,
            Ana,Modele,ana.m@example.com,,lead,
            Bo,Sans,nulle part,,,
            """);
    }

    private Typed typed(String... words) {
        return Typed.command(clock, List.of("--data", folder.resolve("desk").toString(), "--lang", "fr"), words);
    }

    private Typed done(String... words) {
        Typed typed = typed(words);
        assertThat(typed.exit()).as(typed.err()).isZero();
        return typed;
    }

    private List<?> listed(String... more) {
        List<String> words = new java.util.ArrayList<>(List.of("contacts", "list", "--json"));
        words.addAll(List.of(more));
        return (List<?>) done(words.toArray(String[]::new)).json().get("contacts");
    }

    private String key(String email) {
        return listed("--search", email).stream()
                .map(row -> (Map<?, ?>) row)
                .filter(row -> email.equals(row.get("email")))
                .map(row -> (String) row.get("key"))
                .findFirst()
                .orElseThrow();
    }

    private void imported() {
        done("contacts", "import", file.toString(), "--write");
    }

    @Test
    void an_import_says_first_what_it_would_do_and_writes_when_it_is_told_to() {
        Typed dry = done("contacts", "import", file.toString(), "--json");
        assertThat(dry.json()).containsEntry("new", 3).containsEntry("written", false);
        assertThat((List<?>) dry.json().get("refused")).hasSize(1);
        assertThat(done("contacts", "import", file.toString()).out()).contains("Rien n’a été écrit");
        assertThat(listed()).isEmpty();
        assertThat(done("contacts", "list").out()).contains("Aucun contact");
        imported();
        assertThat(listed()).hasSize(3);
        assertThat(done("contacts", "import", file.toString(), "--json").json())
                .containsEntry("new", 0)
                .containsEntry("same", 3);
    }

    @Test
    void they_are_found_by_words_status_and_tag_and_shown() {
        imported();
        assertThat(listed("--search", "ZOE exemple")).hasSize(1);
        assertThat(listed("--status", "vip")).hasSize(1);
        assertThat(listed("--tag", "samedi")).hasSize(1);
        assertThat(listed("--tag", "lundi")).isEmpty();
        assertThat(listed("--limit", "2")).hasSize(2);
        assertThat(listed("--filter", "refused")).isEmpty();
        String zoe = key("zoe@example.com");
        assertThat(done("contacts", "show", zoe).out())
                .contains("Zoé Exemple", "zoe@example.com", "+41790000001", "vip");
        assertThat(typed("contacts", "show", "customer:nobody", "--json").problem())
                .isEqualTo("request.not-found");
    }

    @Test
    void two_that_are_one_are_merged_and_split_again() {
        imported();
        String one = key("ana@example.com");
        String other = key("ana.m@example.com");
        assertThat(done("contacts", "duplicates").out()).contains(one, other);
        assertThat(done("contacts", "merge", one, other).out()).contains("Contacts réunis");
        assertThat(listed()).hasSize(2);
        Map<String, Object> whole = done(
                        "contacts", "show", listed("--search", "ana").toString().contains(one) ? one : other, "--json")
                .json();
        assertThat(((List<?>) whole.get("of")).toString()).contains(one, other);
        assertThat(done("contacts", "duplicates").out()).contains("Aucun doublon");
        assertThat(done("contacts", "split", other).out()).contains("Fiche séparée");
        assertThat(listed()).hasSize(3);
    }

    @Test
    void an_export_can_be_read_again() throws Exception {
        imported();
        Path out = folder.resolve("out.csv");
        assertThat(done("contacts", "export", out.toString(), "--status", "vip").out())
                .contains("1 contact écrit");
        assertThat(Files.readString(out)).contains("Zoé", "zoe@example.com").doesNotContain("ana@example.com");
        assertThat(done("contacts", "import", out.toString(), "--json").json())
                .containsEntry("new", 0)
                .containsEntry("same", 1);
        assertThat(typed("contacts", "import", folder.resolve("no.csv").toString())
                        .exit())
                .isEqualTo(1);
    }
}
