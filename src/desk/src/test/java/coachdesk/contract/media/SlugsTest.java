package coachdesk.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SlugsTest {
    @Test
    void a_title_becomes_small_letters_digits_and_hyphens() {
        assertThat(Slugs.of("Séance d’été")).isEqualTo("seance-d-ete");
        assertThat(Slugs.of("  Promo — d'hiver / 2026 !  ")).isEqualTo("promo-d-hiver-2026");
        assertThat(Slugs.of("Cœur & Straße, Ærø, Łódź")).isEqualTo("coeur-strasse-aero-lodz");
        assertThat(Slugs.of("Short fun 😂💃🏿")).isEqualTo("short-fun");
    }

    @Test
    void a_title_without_letters_is_called_media() {
        assertThat(Slugs.of(null)).isEqualTo("media");
        assertThat(Slugs.of("")).isEqualTo("media");
        assertThat(Slugs.of("💃🏿 … !")).isEqualTo("media");
        assertThat(Slugs.of("ليلى")).isEqualTo("media");
    }

    @Test
    void a_word_that_addresses_use_is_not_a_slug() {
        assertThat(Slugs.of("Create")).isEqualTo("media-create");
        assertThat(Slugs.valid("create")).isFalse();
        assertThat(Slugs.valid("create-2")).isTrue();
    }

    @Test
    void what_could_leave_its_place_in_an_address_is_not_valid() {
        for (String odd : new String[] {
            null, "", "A", "é", "a b", "a/b", "..", "a--b", "-a", "a-", "a_b", "💃", "a%2fb", "x".repeat(81), "a\n"
        }) {
            assertThat(Slugs.valid(odd)).as("%s", odd).isFalse();
        }
        assertThat(Slugs.valid("seance-ete-2")).isTrue();
        assertThat(Slugs.valid("x".repeat(80))).isTrue();
    }

    @Test
    void a_taken_slug_gets_the_next_number_and_stays_short_enough() {
        assertThat(Slugs.free("promo", Set.of()::contains)).isEqualTo("promo");
        assertThat(Slugs.free("promo", Set.of("promo", "promo-2")::contains)).isEqualTo("promo-3");
        String longest = "x".repeat(79) + "y";
        assertThat(Slugs.free(longest, longest::equals))
                .isEqualTo("x".repeat(78) + "-2")
                .satisfies(slug -> assertThat(Slugs.valid(slug)).isTrue());
    }

    @Test
    void whatever_the_title_the_slug_is_valid() {
        long seed = System.nanoTime();
        Random random = new Random(seed);
        for (int i = 0; i < 2_000; i++) {
            StringBuilder title = new StringBuilder();
            random.ints(random.nextInt(120), 1, 0x1F700).forEach(title::appendCodePoint);
            assertThat(Slugs.valid(Slugs.of(title.toString())))
                    .as("seed %d: %s", seed, title)
                    .isTrue();
        }
    }
}
