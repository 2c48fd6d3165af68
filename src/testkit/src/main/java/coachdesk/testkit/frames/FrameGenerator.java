package coachdesk.testkit.frames;

import java.util.HexFormat;
import java.util.random.RandomGenerator;

/**
 * Draws what a camera at the door sees: a printed ticket of about 150 pixels somewhere before an untidy background. The
 * same randomness gives the same frame. Thread-safe.
 */
public final class FrameGenerator {
    public static final int WIDTH = 1280;
    public static final int HEIGHT = 720;

    private FrameGenerator() {}

    /** With a ticket that nobody has. */
    public static Frame frame(FrameKind kind, RandomGenerator random) {
        return frame(kind, null, random);
    }

    /** @param says what the code says; null for a ticket that nobody has */
    public static Frame frame(FrameKind kind, String says, RandomGenerator random) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        Scenery.draw(canvas, random);
        if (kind == FrameKind.NO_CODE) {
            canvas.noise(random.nextInt(4) == 0 ? 40 : 4, random);
            return new Frame(kind, WIDTH, HEIGHT, canvas.bytes(), "", new double[0]);
        }
        String text = says != null
                ? says
                : "https://studio.example.com/validate/AFR-"
                        + HexFormat.of().withUpperCase().toHexDigits(random.nextInt(1 << 24), 6);
        PrintedCode code = new PrintedCode(text);
        Pose pose = pose(kind, code, random);
        double[] inks = inks(kind, random);
        canvas.paint(code, pose, inks[0], inks[1]);
        disturb(kind, canvas, pose, random);
        return new Frame(kind, WIDTH, HEIGHT, canvas.bytes(), text, pose.corners(code.modules()));
    }

    private static Pose pose(FrameKind kind, PrintedCode code, RandomGenerator random) {
        double side =
                switch (kind) {
                    case SMALL_MODULES -> (2 + random.nextDouble()) * code.modulesWithMargin();
                    case PERSPECTIVE, MIXED -> between(150, 190, random);
                    default -> between(140, 165, random);
                };
        double turn =
                switch (kind) {
                    case ROTATED -> between(0, 360, random);
                    case PERSPECTIVE -> between(-20, 20, random);
                    case MIXED -> between(-45, 45, random);
                    default -> between(-4, 4, random);
                };
        double tilt =
                switch (kind) {
                    case PERSPECTIVE -> between(25, 50, random);
                    case MIXED -> between(5, 25, random);
                    default -> between(0, 3, random);
                };
        double x = between(140, WIDTH - 140, random);
        double y = between(140, HEIGHT - 140, random);
        return new Pose(x, y, side / code.modulesWithMargin(), turn, tilt, between(0, 360, random));
    }

    /** Black and white of the print under this light. */
    private static double[] inks(FrameKind kind, RandomGenerator random) {
        double dark = between(15, 45, random);
        double light = between(200, 245, random);
        return switch (kind) {
            case LOW_CONTRAST -> {
                double middle = between(50, 200, random);
                double half = between(6, 26, random);
                yield new double[] {middle - half, middle + half};
            }
            case MIXED -> {
                double middle = between(90, 160, random);
                double half = between(30, 70, random);
                yield new double[] {middle - half, middle + half};
            }
            case INVERTED -> new double[] {light, dark};
            default -> new double[] {dark, light};
        };
    }

    private static void disturb(FrameKind kind, Canvas canvas, Pose pose, RandomGenerator random) {
        switch (kind) {
            case NOISE -> canvas.noise(55, random);
            case LOW_CONTRAST -> canvas.noise(between(1, 3, random), random);
            case GLARE -> {
                glare(canvas, pose, random);
                canvas.noise(4, random);
            }
            case BLUR -> {
                canvas.blur(between(0.8, 2.2, random));
                canvas.noise(3, random);
            }
            case MIXED -> {
                canvas.blur(between(0.5, 1.4, random));
                canvas.shade(between(0.4, 1, random), between(0.8, 1.2, random));
                canvas.noise(between(4, 16, random), random);
            }
            case CLEAN -> canvas.noise(2, random);
            default -> {
                canvas.blur(0.5);
                canvas.noise(4, random);
            }
        }
    }

    /** A lamp's reflection that covers a part of the code, and light that falls off towards one side. */
    private static void glare(Canvas canvas, Pose pose, RandomGenerator random) {
        double side = pose.module() * 41;
        double away = between(0.1, 0.6, random) * side;
        double towards = between(0, 2 * Math.PI, random);
        canvas.lamp(
                pose.x() + away * Math.cos(towards),
                pose.y() + away * Math.sin(towards),
                between(0.15, 0.4, random) * side,
                between(150, 400, random));
        canvas.shade(between(0.25, 1, random), between(0.6, 1, random));
    }

    private static double between(double low, double high, RandomGenerator random) {
        return low + random.nextDouble() * (high - low);
    }
}
