package coachdesk.app;

import java.util.List;
import java.util.function.Consumer;

/**
 * A screen of the program, and how one gets there.
 *
 * @param name of its pictures
 * @param width and height of the window's content in pixels
 * @param reservations how many the studio has
 * @param before how it stands with the desk when the window opens
 * @param again whether the last step is taken anew for each look, because what it shows goes by itself
 */
record Screen(
        String name,
        double width,
        double height,
        int textPercent,
        int reservations,
        Consumer<DeskFixture> before,
        List<Step> steps,
        boolean again) {
    private static final int STUDIO = 400;

    /** Something a person does, or the server. */
    interface Step {
        void take(Hand hand);
    }

    static Screen usual(String name, Step... steps) {
        return new Screen(name, 1280, 800, 100, STUDIO, fixture -> {}, List.of(steps), false);
    }

    Screen small() {
        return new Screen(name + "-small", 900, 600, textPercent, reservations, before, steps, again);
    }

    Screen largeText() {
        return new Screen(name + "-large-text", width, height, 200, reservations, before, steps, again);
    }

    Screen ofEmptyStudio() {
        return new Screen(name, width, height, textPercent, 0, before, steps, again);
    }

    Screen opening(Consumer<DeskFixture> how) {
        return new Screen(name, width, height, textPercent, reservations, how, steps, again);
    }

    Screen passing() {
        return new Screen(name, width, height, textPercent, reservations, before, steps, true);
    }
}
