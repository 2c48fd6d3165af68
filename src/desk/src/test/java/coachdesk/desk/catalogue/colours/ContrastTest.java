package coachdesk.desk.catalogue.colours;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ContrastTest {
    private static final long SEED = 20_261_122;
    private static final int COLOURS = 2_000;
    private static final List<Rgb> DARK =
            List.of(Rgb.BLACK, new Rgb(0x17, 0x17, 0x1d), new Rgb(0x0f, 0x0f, 0x14), new Rgb(0x1c, 0x1c, 0x24));
    private static final List<Rgb> LIGHT =
            List.of(Rgb.WHITE, new Rgb(0xf7, 0xf6, 0xfa), new Rgb(0xf1, 0xef, 0xf6), new Rgb(0xec, 0xea, 0xf2));

    private static Rgb any(SplittableRandom random) {
        return new Rgb(random.nextInt(256), random.nextInt(256), random.nextInt(256));
    }

    @Test
    void the_ratios_are_those_that_everybody_knows() {
        assertThat(Rgb.BLACK.contrast(Rgb.WHITE)).isEqualTo(21);
        assertThat(new Rgb(0x77, 0x77, 0x77).contrast(Rgb.WHITE)).isBetween(4.47, 4.48);
        assertThat(Rgb.of("#D91CD2").orElseThrow().contrast(Rgb.BLACK)).isBetween(4.9, 5.1);
    }

    @ParameterizedTest
    @EnumSource
    void the_colour_offered_can_be_seen_and_none_nearer_can(Contrast what) {
        SplittableRandom random = new SplittableRandom(SEED);
        int moved = 0;
        for (int i = 0; i < COLOURS; i++) {
            Rgb colour = any(random);
            for (Rgb ground : List.of(Rgb.BLACK, Rgb.WHITE, any(random))) {
                Rgb offered = what.nearest(colour, ground);
                assertThat(what.good(offered, ground))
                        .as("%s on %s, seed %d", colour, ground, SEED)
                        .isTrue();
                if (what.good(colour, ground)) {
                    assertThat(offered).isEqualTo(colour);
                } else {
                    moved++;
                    assertNoneNearer(what, colour, ground, offered);
                }
            }
        }
        assertThat(moved).isGreaterThan(COLOURS / 2);
    }

    /** Between the colour and the offered one, on either side, a step less of lightness does not do. */
    private static void assertNoneNearer(Contrast what, Rgb colour, Rgb ground, Rgb offered) {
        double from = colour.lightness();
        double distance = Math.abs(offered.lightness() - from);
        for (int step = 1; step < Contrast.STEPS; step++) {
            double by = step / (double) Contrast.STEPS;
            for (double to : new double[] {from + by, from - by}) {
                Rgb between = colour.withLightness(Math.clamp(to, 0, 1));
                if (Math.abs(between.lightness() - from) < distance - 1.0 / 255) {
                    assertThat(what.good(between, ground))
                            .as("%s on %s: %s is nearer than %s, seed %d", colour, ground, between, offered, SEED)
                            .isFalse();
                }
            }
        }
    }

    @Test
    void lightness_goes_from_black_to_white_and_keeps_what_it_is_given() {
        Rgb colour = new Rgb(0xd9, 0x1c, 0xd2);
        assertThat(colour.withLightness(0)).isEqualTo(Rgb.BLACK);
        assertThat(colour.withLightness(1)).isEqualTo(Rgb.WHITE);
        assertThat(colour.withLightness(colour.lightness())).isEqualTo(colour);
        assertThat(Rgb.WHITE.withLightness(0.5)).isEqualTo(new Rgb(128, 128, 128));
    }

    @Test
    void a_theme_can_be_read_in_whatever_two_colours_a_studio_chooses() {
        SplittableRandom random = new SplittableRandom(SEED);
        for (int i = 0; i < COLOURS; i++) {
            String first = any(random).hex();
            String second = any(random).hex();
            for (List<Rgb> grounds : List.of(DARK, LIGHT)) {
                Map<String, Rgb> tokens = new Accents(grounds.getFirst(), grounds, Rgb.WHITE).of(first, second);
                String told = first + " " + second + " seed " + SEED;
                for (String kind : List.of("accent", "violet")) {
                    for (Rgb ground : grounds) {
                        assertThat(Contrast.TEXT.good(tokens.get(kind + "-fg"), ground))
                                .as(told)
                                .isTrue();
                    }
                    assertThat(Contrast.TEXT.good(tokens.get(kind + "-fg"), tokens.get(kind + "-subtle")))
                            .as(told)
                            .isTrue();
                    assertThat(Contrast.TEXT.good(Rgb.WHITE, tokens.get(kind + "-emphasis")))
                            .as(told)
                            .isTrue();
                }
                assertThat(Contrast.MARK.good(tokens.get("mark"), grounds.getFirst()))
                        .as(told)
                        .isTrue();
                assertThat(Contrast.MARK.good(tokens.get("violet"), grounds.getFirst()))
                        .as(told)
                        .isTrue();
            }
        }
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "mauve", "#12345", "#gggggg", "}*{-fx-opacity:0", "#D91CD2;"})
    void a_broken_colour_leaves_the_theme_as_it_is(String broken) {
        Accents accents = new Accents(Rgb.BLACK, DARK, Rgb.WHITE);
        assertThat(accents.of(broken, "#336699")).isEmpty();
        assertThat(accents.of("#336699", broken)).isEmpty();
    }

    @Test
    void the_studios_first_colours_are_the_themes_own() {
        assertThat(new Accents(Rgb.BLACK, DARK, Rgb.WHITE).of("#d91cd2", "#8B5CF6"))
                .isEmpty();
        assertThat(Pair.ALL).allSatisfy(pair -> {
            assertThat(Rgb.of(pair.primary())).isPresent();
            assertThat(Rgb.of(pair.secondary())).isPresent();
        });
    }
}
