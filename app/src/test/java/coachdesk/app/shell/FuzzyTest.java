package coachdesk.app.shell;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FuzzyTest {
    @Test
    void case_and_accents_do_not_matter() {
        assertThat(Fuzzy.score("reglages", "Aller aux Réglages")).isPresent();
        assertThat(Fuzzy.score("OEUVRE", "Mettre en œuvre")).isPresent();
    }

    @Test
    void letters_in_another_order_do_not_match() {
        assertThat(Fuzzy.score("ba", "Annuler bien")).isEmpty();
        assertThat(Fuzzy.score("z", "Agrandir")).isEmpty();
    }

    @Test
    void the_starts_of_words_beat_letters_in_the_middle() {
        int starts = Fuzzy.score("ar", "Aller aux réservations").getAsInt();
        int middle = Fuzzy.score("ar", "Basculer clair sombre").getAsInt();

        assertThat(starts).isGreaterThan(middle);
    }

    @Test
    void typed_words_begin_words_or_they_do_not() {
        assertThat(Fuzzy.begins("importer con", "Importer des contacts")).isTrue();
        assertThat(Fuzzy.begins("reg", "Aller aux Réglages")).isTrue();
        assertThat(Fuzzy.begins("lae", "Passer à la langue en dessous")).isFalse();
        assertThat(Fuzzy.begins("tacts", "Importer des contacts")).isFalse();
        assertThat(Fuzzy.begins(" ", "Importer")).isFalse();
    }
}
