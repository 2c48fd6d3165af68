package coachdesk.app.checkin;

import java.nio.file.Path;

/** A picture that was dropped or pasted; nothing of it is trusted, not even that it is one. */
sealed interface Picture {
    record OfFile(Path path) implements Picture {}

    /** @param argb row by row */
    record OfPixels(int width, int height, int[] argb) implements Picture {}

    /** Reads the code in a picture. Slow: not for the UI thread. */
    @FunctionalInterface
    interface Reader {
        /** @throws coachdesk.desk.problems.ProblemException when it is no picture, too large, or holds no code */
        String text(Picture picture);
    }
}
