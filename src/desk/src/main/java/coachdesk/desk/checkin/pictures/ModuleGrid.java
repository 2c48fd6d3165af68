package coachdesk.desk.checkin.pictures;

import com.google.zxing.ResultPoint;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.common.PerspectiveTransform;
import java.util.List;
import java.util.stream.Stream;

/** A code's modules laid over a picture: reads each from all the pixels that it covers, not from one. */
final class ModuleGrid {
    /** From a corner module's middle to a finder pattern's, and to an alignment pattern's, in modules. */
    private static final float FINDER = 3.5f;

    private static final float ALIGNMENT = 6.5f;

    private static final float[] POINTS = {-0.3f, 0, 0.3f};
    /** Modules to each side whose mean tells black from white. */
    private static final int AROUND = 4;

    private final int modules;
    private final PerspectiveTransform toPicture;

    private ModuleGrid(int modules, PerspectiveTransform toPicture) {
        this.modules = modules;
        this.toPicture = toPicture;
    }

    /** @param points middles of the finders bottom left, top left, top right, then of the alignment pattern if there is one */
    static ModuleGrid of(ResultPoint[] points, int modules) {
        if (points.length > 3) {
            return of(points, modules, points[3].getX(), points[3].getY(), ALIGNMENT);
        }
        return of(
                points,
                modules,
                points[2].getX() - points[1].getX() + points[0].getX(),
                points[2].getY() - points[1].getY() + points[0].getY(),
                FINDER);
    }

    private static ModuleGrid of(ResultPoint[] points, int modules, float x, float y, float fromEnd) {
        float far = modules - FINDER;
        float fourth = modules - fromEnd;
        return new ModuleGrid(
                modules,
                PerspectiveTransform.quadrilateralToQuadrilateral(
                        FINDER,
                        FINDER,
                        far,
                        FINDER,
                        fourth,
                        fourth,
                        FINDER,
                        far,
                        points[1].getX(),
                        points[1].getY(),
                        points[2].getX(),
                        points[2].getY(),
                        x,
                        y,
                        points[0].getX(),
                        points[0].getY()));
    }

    /** The same finders, the fourth point where the picture looks most like an alignment pattern. */
    ModuleGrid aligned(ResultPoint[] points, Grey grey) {
        float middle = modules - ALIGNMENT;
        float[] best = {middle, middle};
        double most = Double.NEGATIVE_INFINITY;
        for (float dy = -4; dy <= 4; dy += 0.5f) {
            for (float dx = -4; dx <= 4; dx += 0.5f) {
                double likeness = likeness(grey, middle + dx, middle + dy);
                if (likeness > most) {
                    most = likeness;
                    best = new float[] {middle + dx, middle + dy};
                }
            }
        }
        toPicture.transformPoints(best);
        return of(points, modules, best[0], best[1], ALIGNMENT);
    }

    /** How much lighter the white ring is than the black ring and the middle. */
    private double likeness(Grey grey, float x, float y) {
        float[] at = new float[50];
        for (int i = 0; i < 25; i++) {
            at[2 * i] = x + i % 5 - 2;
            at[2 * i + 1] = y + i / 5 - 2;
        }
        toPicture.transformPoints(at);
        double white = 0;
        double black = 0;
        for (int i = 0; i < 25; i++) {
            int ring = Math.max(Math.abs(i % 5 - 2), Math.abs(i / 5 - 2));
            double light = grey.at(at[2 * i], at[2 * i + 1]);
            white += ring == 1 ? light / 8 : 0;
            black += ring == 1 ? 0 : light / 17;
        }
        return white - black;
    }

    /** Of every module the mean light, row by row. */
    float[] light(Grey grey) {
        float[] light = new float[modules * modules];
        float[] at = new float[2 * POINTS.length * POINTS.length];
        for (int i = 0; i < light.length; i++) {
            int j = 0;
            for (float dy : POINTS) {
                for (float dx : POINTS) {
                    at[j++] = i % modules + 0.5f + dx;
                    at[j++] = i / modules + 0.5f + dy;
                }
            }
            toPicture.transformPoints(at);
            for (j = 0; j < at.length; j += 2) {
                light[i] += grey.at(at[j], at[j + 1]);
            }
        }
        return light;
    }

    /** @param spread share of a module's light that a blur has carried into each of its four neighbours */
    BitMatrix black(float[] light, float spread) {
        float[] own = new float[light.length];
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                int at = y * modules + x;
                float sides = light[Math.max(0, y - 1) * modules + x]
                        + light[Math.min(modules - 1, y + 1) * modules + x]
                        + light[y * modules + Math.max(0, x - 1)]
                        + light[y * modules + Math.min(modules - 1, x + 1)];
                own[at] = light[at] - spread * sides;
            }
        }
        BitMatrix black = new BitMatrix(modules);
        for (int y = 0; y < modules; y++) {
            for (int x = 0; x < modules; x++) {
                if (own[y * modules + x] < mean(own, x, y)) {
                    black.set(x, y);
                }
            }
        }
        return black;
    }

    private float mean(float[] own, int x, int y) {
        int count = 0;
        float sum = 0;
        for (int row = Math.max(0, y - AROUND); row <= Math.min(modules - 1, y + AROUND); row++) {
            for (int column = Math.max(0, x - AROUND); column <= Math.min(modules - 1, x + AROUND); column++) {
                sum += own[row * modules + column];
                count++;
            }
        }
        return sum / count;
    }

    List<Corner> corners() {
        float[] at = {0, 0, modules, 0, modules, modules, 0, modules};
        toPicture.transformPoints(at);
        return Stream.of(0, 2, 4, 6).map(i -> new Corner(at[i], at[i + 1])).toList();
    }
}
