package coachdesk.desk.checkin.pictures;

import coachdesk.testkit.frames.Frame;
import coachdesk.testkit.frames.FrameGenerator;
import coachdesk.testkit.frames.FrameKind;
import java.util.Random;

/** A frame for each kind and seed, always the same one. */
final class SeededFrame {
    private SeededFrame() {}

    static Frame of(FrameKind kind, long seed) {
        Random random = new Random(seed * 31 + kind.ordinal());
        // The first numbers of neighbouring seeds are alike.
        random.nextInt();
        return FrameGenerator.frame(kind, random);
    }
}
