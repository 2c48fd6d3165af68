package coachdesk.desk.checkin.pictures;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;

/**
 * A picture in shades of grey; what was transparent lies on white.
 *
 * @param light row by row, 0 black to 255 white
 */
record Grey(int width, int height, byte[] light) {
    static Grey of(BufferedImage image) {
        int[] row = new int[image.getWidth()];
        byte[] light = new byte[image.getWidth() * image.getHeight()];
        for (int y = 0, i = 0; y < image.getHeight(); y++) {
            image.getRGB(0, y, row.length, 1, row, 0, row.length);
            for (int argb : row) {
                light[i++] = light(argb);
            }
        }
        return new Grey(image.getWidth(), image.getHeight(), light);
    }

    /** @param step takes every second, third… pixel of a row and of a column */
    static Grey of(int width, int height, int step, int[] argb) {
        int across = (width + step - 1) / step;
        int down = (height + step - 1) / step;
        byte[] light = new byte[across * down];
        for (int y = 0, i = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                light[i++] = light(argb[y * step * width + x * step]);
            }
        }
        return new Grey(across, down, light);
    }

    /** Smoothed to another size, with a white margin around it for codes that were cut out without one. */
    Grey scaled(double factor) {
        int margin = (int) (Math.min(width, height) * factor / 10);
        BufferedImage from = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY);
        System.arraycopy(light, 0, bytes(from), 0, light.length);
        int across = (int) (width * factor);
        int down = (int) (height * factor);
        BufferedImage to = new BufferedImage(across + 2 * margin, down + 2 * margin, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = to.createGraphics();
        graphics.setColor(Color.WHITE);
        graphics.fillRect(0, 0, to.getWidth(), to.getHeight());
        graphics.setRenderingHint(
                RenderingHints.KEY_INTERPOLATION,
                factor < 1 ? RenderingHints.VALUE_INTERPOLATION_BILINEAR : RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(from, margin, margin, across, down, null);
        graphics.dispose();
        return new Grey(to.getWidth(), to.getHeight(), bytes(to));
    }

    /** A piece that lies inside of the picture. */
    Grey piece(int left, int top, int across, int down) {
        byte[] piece = new byte[across * down];
        for (int y = 0; y < down; y++) {
            System.arraycopy(light, (top + y) * width + left, piece, y * across, across);
        }
        return new Grey(across, down, piece);
    }

    /** The light between the four pixels around a point; beyond the edge as on the edge. */
    float at(float x, float y) {
        float inX = Math.clamp(x - 0.5f, 0, width - 1.001f);
        float inY = Math.clamp(y - 0.5f, 0, height - 1.001f);
        int column = (int) inX;
        int row = (int) inY;
        int at = row * width + column;
        int right = column + 1 < width ? 1 : 0;
        int below = row + 1 < height ? width : 0;
        float upper = (light[at] & 0xff) + (inX - column) * ((light[at + right] & 0xff) - (light[at] & 0xff));
        float lower = (light[at + below] & 0xff)
                + (inX - column) * ((light[at + below + right] & 0xff) - (light[at + below] & 0xff));
        return upper + (inY - row) * (lower - upper);
    }

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static byte light(int argb) {
        int alpha = argb >>> 24;
        int light = ((argb >> 16 & 0xff) * 306 + (argb >> 8 & 0xff) * 601 + (argb & 0xff) * 117) >> 10;
        return (byte) ((light * alpha + 255 * (255 - alpha)) / 255);
    }
}
