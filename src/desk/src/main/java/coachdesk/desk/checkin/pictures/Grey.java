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

    private static byte[] bytes(BufferedImage image) {
        return ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
    }

    private static byte light(int argb) {
        int alpha = argb >>> 24;
        int light = ((argb >> 16 & 0xff) * 306 + (argb >> 8 & 0xff) * 601 + (argb & 0xff) * 117) >> 10;
        return (byte) ((light * alpha + 255 * (255 - alpha)) / 255);
    }
}
