package coachdesk.testkit.frames;

import java.util.random.RandomGenerator;

/** Light in linear shades, 0 to 255 when it is turned into bytes; may be beyond in between. */
final class Canvas {
    /** Points looked at in a pixel's width, for edges that lie between pixels. */
    private static final int POINTS = 4;

    private final int width;
    private final int height;
    private float[] light;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        light = new float[width * height];
    }

    void gradient(double left, double right) {
        for (int i = 0; i < light.length; i++) {
            light[i] = (float) (left + (right - left) * (i % width) / width);
        }
    }

    void block(int left, int top, int across, int down, double shade) {
        for (int y = Math.max(0, top); y < Math.min(height, top + down); y++) {
            for (int x = Math.max(0, left); x < Math.min(width, left + across); x++) {
                light[y * width + x] = (float) shade;
            }
        }
    }

    void paint(PrintedCode code, Pose pose, double dark, double bright) {
        int reach = (int) (code.reach() * pose.module() * 2);
        for (int y = Math.max(0, (int) pose.y() - reach); y < Math.min(height, pose.y() + reach); y++) {
            for (int x = Math.max(0, (int) pose.x() - reach); x < Math.min(width, pose.x() + reach); x++) {
                double sum = 0;
                for (int point = 0; point < POINTS * POINTS; point++) {
                    double dx = (point % POINTS + 0.5) / POINTS;
                    double dy = (point / POINTS + 0.5) / POINTS;
                    double[] at = pose.toCard(x + dx, y + dy);
                    boolean card = Math.max(Math.abs(at[0]), Math.abs(at[1])) <= code.reach();
                    sum += !card ? light[y * width + x] : code.black(at[0], at[1]) ? dark : bright;
                }
                light[y * width + x] = (float) (sum / (POINTS * POINTS));
            }
        }
    }

    /** Makes the light fall off from left to right. */
    void shade(double left, double right) {
        for (int i = 0; i < light.length; i++) {
            light[i] *= (float) (left + (right - left) * (i % width) / width);
        }
    }

    void lamp(double atX, double atY, double sigma, double strength) {
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                double distance = (x - atX) * (x - atX) + (y - atY) * (y - atY);
                light[y * width + x] += (float) (strength * Math.exp(-distance / (2 * sigma * sigma)));
            }
        }
    }

    void noise(double sigma, RandomGenerator random) {
        for (int i = 0; i < light.length; i++) {
            light[i] += (float) (random.nextGaussian() * sigma);
        }
    }

    void blur(double sigma) {
        int reach = (int) Math.ceil(sigma * 3);
        float[] kernel = new float[2 * reach + 1];
        float sum = 0;
        for (int i = -reach; i <= reach; i++) {
            kernel[i + reach] = (float) Math.exp(-i * i / (2 * sigma * sigma));
            sum += kernel[i + reach];
        }
        for (int i = 0; i < kernel.length; i++) {
            kernel[i] /= sum;
        }
        light = blurred(blurred(light, kernel, reach, 1, 0), kernel, reach, 0, 1);
    }

    private float[] blurred(float[] from, float[] kernel, int reach, int stepX, int stepY) {
        float[] to = new float[from.length];
        for (int y = 0; y < height; y++) {
            for (int x = 0; x < width; x++) {
                float sum = 0;
                for (int i = -reach; i <= reach; i++) {
                    int fromX = Math.clamp(x + (long) i * stepX, 0, width - 1);
                    int fromY = Math.clamp(y + (long) i * stepY, 0, height - 1);
                    sum += kernel[i + reach] * from[fromY * width + fromX];
                }
                to[y * width + x] = sum;
            }
        }
        return to;
    }

    byte[] bytes() {
        byte[] bytes = new byte[light.length];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Math.clamp(Math.round(light[i]), 0, 255);
        }
        return bytes;
    }
}
