package coachdesk.app.contacts;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.ui.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WaysToWriteTest {
    private static final Contact AWA = new Contact("Awa", "awa@example.com", "079 000 00 01");
    private static final Contact BEA = new Contact("Béa", "BEA@example.com ", "pas de numéro");
    private static final Contact NOBODY = new Contact(null, null, null);

    private final Texts texts = new Texts(Locale.FRENCH);
    private final PeopleActions people = new PeopleActions(() -> false);
    private final List<String> opened = new ArrayList<>();
    private final List<String> copied = new ArrayList<>();
    private final List<String> told = new ArrayList<>();

    @BeforeEach
    void offer() {
        new WaysToWrite(texts, opened::add, copied::add, told::add).offerTo(people);
    }

    private void run(String word, Contact... these) {
        people.with(List.of(these)).stream()
                .filter(action -> action.word().getValue().equals(word))
                .forEach(action -> action.run().accept(List.of(these)));
    }

    private List<String> words(Contact... these) {
        return people.with(List.of(these)).stream()
                .map(action -> action.word().getValue())
                .toList();
    }

    @Test
    void onePersonIsWrittenToDirectly() {
        run("E-mail", AWA);
        run("WhatsApp", AWA);
        assertThat(opened).containsExactly("mailto:awa@example.com", "https://wa.me/41790000001");
    }

    @Test
    void severalAreWrittenToOnceEachAndDoNotSeeEachOther() {
        run("E-mail", AWA, BEA, NOBODY, new Contact("Awa encore", "AWA@example.com", null));
        assertThat(opened).containsExactly("mailto:?bcc=awa@example.com,bea@example.com");
    }

    @Test
    void onlyWhatCanBeDoneIsOffered() {
        assertThat(words(AWA)).containsExactly("E-mail", "WhatsApp", "Copier les adresses e-mail");
        assertThat(words(AWA, BEA)).containsExactly("E-mail", "Copier les adresses e-mail");
        assertThat(words(BEA)).doesNotContain("WhatsApp");
        assertThat(words(NOBODY)).isEmpty();
        assertThat(words()).isEmpty();
    }

    @Test
    void addressesThatTheSystemWouldCutAreCopiedInstead() {
        Contact[] many = IntStream.range(0, 300)
                .mapToObj(i -> new Contact("P" + i, "personne" + i + "@example.com", null))
                .toArray(Contact[]::new);
        run("E-mail", many);
        assertThat(opened).isEmpty();
        assertThat(copied).singleElement().satisfies(text -> assertThat(text.split(", "))
                .hasSize(300));
        assertThat(told).singleElement().satisfies(words -> assertThat(words).contains("300"));
    }

    @Test
    void anAddressCannotSmuggleInOtherFields() {
        run("E-mail", new Contact("x", "a@example.com?bcc=b@example.com&body=x", null));
        assertThat(opened).containsExactly("mailto:a@example.combcc=b@example.combody=x");
    }
}
