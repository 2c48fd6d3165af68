package coachdesk.testkit.frames;

/**
 * What a camera gives: shades of grey, row by row, 0 black to 255 white; with what it shows.
 *
 * @param text what the code in it says; empty when there is none
 * @param corners of the code without its margin in frame pixels, x before y: top left, top right, bottom right, bottom
 *     left of the upright code; empty when there is none
 */
public record Frame(FrameKind kind, int width, int height, byte[] light, String text, double[] corners) {}
