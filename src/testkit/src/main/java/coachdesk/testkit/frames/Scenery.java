package coachdesk.testkit.frames;

import java.util.random.RandomGenerator;

/** What stands behind a ticket: walls, clothes, print, a chequered floor. */
final class Scenery {
    private Scenery() {}

    static void draw(Canvas canvas, RandomGenerator random) {
        double from = 60 + random.nextInt(120);
        canvas.gradient(from, from + random.nextInt(100) - 50);
        for (int i = random.nextInt(12) + 6; i > 0; i--) {
            canvas.block(
                    random.nextInt(FrameGenerator.WIDTH),
                    random.nextInt(FrameGenerator.HEIGHT),
                    20 + random.nextInt(350),
                    20 + random.nextInt(300),
                    20 + random.nextInt(220));
        }
        for (int i = random.nextInt(3) + 1; i > 0; i--) {
            print(canvas, random);
        }
        if (random.nextInt(4) == 0) {
            chequers(canvas, random);
        }
        canvas.blur(0.8);
    }

    /** Lines of strokes that look like words from a distance. */
    private static void print(Canvas canvas, RandomGenerator random) {
        int left = random.nextInt(FrameGenerator.WIDTH - 100);
        int top = random.nextInt(FrameGenerator.HEIGHT - 50);
        int height = 6 + random.nextInt(14);
        int paper = 170 + random.nextInt(80);
        int across = 120 + random.nextInt(250);
        int lines = 2 + random.nextInt(8);
        canvas.block(left, top, across, lines * height * 2, paper);
        for (int line = 0; line < lines; line++) {
            for (int x = left + height; x < left + across - height; x += 2 + random.nextInt(height)) {
                canvas.block(
                        x,
                        top + line * height * 2 + height / 2,
                        1 + random.nextInt(3),
                        height / 2 + random.nextInt(height),
                        30 + random.nextInt(60));
            }
        }
    }

    private static void chequers(Canvas canvas, RandomGenerator random) {
        int left = random.nextInt(FrameGenerator.WIDTH);
        int top = random.nextInt(FrameGenerator.HEIGHT);
        int size = 3 + random.nextInt(12);
        for (int row = 0; row < 14; row++) {
            for (int column = 0; column < 14; column++) {
                canvas.block(left + column * size, top + row * size, size, size, (row + column) % 2 == 0 ? 40 : 210);
            }
        }
    }
}
