package coachdesk.testkit.frames;

/** Where a flat card is before the camera. */
final class Pose {
    /** Modules from the eye to the card: at arm's length a card of 50 modules. */
    private static final double DISTANCE = 150;

    private final double x;
    private final double y;
    private final double module;
    private final double[][] r;

    /**
     * @param x of its middle, in pixels
     * @param module pixels that a module measures where the card is not tilted
     * @param turn degrees in the picture's plane
     * @param tilt degrees away from the picture's plane
     * @param tiltTowards direction of the tilt, degrees
     */
    Pose(double x, double y, double module, double turn, double tilt, double tiltTowards) {
        this.x = x;
        this.y = y;
        this.module = module;
        r = rotation(Math.toRadians(turn), Math.toRadians(tilt), Math.toRadians(tiltTowards));
    }

    double x() {
        return x;
    }

    double y() {
        return y;
    }

    double module() {
        return module;
    }

    /** From modules around the card's middle to pixels of the frame. */
    double[] toFrame(double u, double v) {
        double px = r[0][0] * u + r[0][1] * v;
        double py = r[1][0] * u + r[1][1] * v;
        double scale = module * DISTANCE / (DISTANCE + r[2][0] * u + r[2][1] * v);
        return new double[] {x + px * scale, y + py * scale};
    }

    /** From pixels of the frame to modules around the card's middle. */
    double[] toCard(double frameX, double frameY) {
        double a = (frameX - x) / module;
        double b = (frameY - y) / module;
        double m00 = r[0][0] - a * r[2][0] / DISTANCE;
        double m01 = r[0][1] - a * r[2][1] / DISTANCE;
        double m10 = r[1][0] - b * r[2][0] / DISTANCE;
        double m11 = r[1][1] - b * r[2][1] / DISTANCE;
        double determinant = m00 * m11 - m01 * m10;
        return new double[] {(a * m11 - b * m01) / determinant, (b * m00 - a * m10) / determinant};
    }

    double[] corners(int modules) {
        double h = modules / 2.0;
        double[][] around = {{-h, -h}, {h, -h}, {h, h}, {-h, h}};
        double[] corners = new double[8];
        for (int i = 0; i < 4; i++) {
            System.arraycopy(toFrame(around[i][0], around[i][1]), 0, corners, 2 * i, 2);
        }
        return corners;
    }

    /** The first two columns: what becomes of the card's two axes. */
    private static double[][] rotation(double t, double tilt, double w) {
        double k = 1 - Math.cos(tilt);
        double s = Math.sin(tilt);
        double nx = Math.cos(w);
        double ny = Math.sin(w);
        double[][] tilted = {{1 - k * nx * nx, -k * nx * ny}, {-k * nx * ny, 1 - k * ny * ny}, {s * nx, s * ny}};
        double[][] turned = new double[3][2];
        for (int row = 0; row < 3; row++) {
            turned[row][0] = tilted[row][0] * Math.cos(t) + tilted[row][1] * Math.sin(t);
            turned[row][1] = -tilted[row][0] * Math.sin(t) + tilted[row][1] * Math.cos(t);
        }
        return turned;
    }
}
