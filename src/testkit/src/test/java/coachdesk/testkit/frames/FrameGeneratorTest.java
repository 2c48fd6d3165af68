package coachdesk.testkit.frames;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FrameGeneratorTest {
    @Test
    void theSameSeedGivesTheSameFrame() {
        Frame frame = FrameGenerator.frame(FrameKind.GLARE, new SplittableRandom(3));

        assertThat(FrameGenerator.frame(FrameKind.GLARE, new SplittableRandom(3))
                        .light())
                .isEqualTo(frame.light());
        assertThat(FrameGenerator.frame(FrameKind.GLARE, new SplittableRandom(4))
                        .light())
                .isNotEqualTo(frame.light());
        assertThat(frame.text()).matches("https://studio\\.example\\.com/validate/AFR-[0-9A-F]{6}");
    }

    @Test
    void theFinderPatternsAreWhereTheCornersSay() {
        Frame frame = FrameGenerator.frame(FrameKind.CLEAN, new SplittableRandom(5));
        double[] corners = frame.corners();

        assertThat(light(frame, corners, 3.5)).as("middle of the first finder").isLessThan(80);
        assertThat(light(frame, corners, 1.5)).as("its white ring").isGreaterThan(160);
        assertThat(light(frame, corners, -2)).as("the margin").isGreaterThan(160);
    }

    /** On the line from the top left corner to the bottom right one, so many modules of 41 away. */
    private static int light(Frame frame, double[] corners, double modules) {
        double x = corners[0] + (corners[4] - corners[0]) * modules / 41;
        double y = corners[1] + (corners[5] - corners[1]) * modules / 41;
        return frame.light()[(int) y * frame.width() + (int) x] & 0xff;
    }

    @Test
    void aFrameWithoutACodeSaysNothing() {
        Frame frame = FrameGenerator.frame(FrameKind.NO_CODE, new SplittableRandom(1));

        assertThat(frame.text()).isEmpty();
        assertThat(frame.corners()).isEmpty();
        assertThat(frame.light()).hasSize(FrameGenerator.WIDTH * FrameGenerator.HEIGHT);
    }
}
