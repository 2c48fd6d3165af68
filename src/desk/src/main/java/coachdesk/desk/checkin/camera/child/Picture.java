package coachdesk.desk.checkin.camera.child;

import coachdesk.desk.checkin.camera.CameraFrame.Preview;
import coachdesk.desk.checkin.camera.Wire;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.Arrays;

/**
 * @param light row by row, 0 black to 255 white
 * @param preview the same in colour and small
 */
record Picture(int width, int height, byte[] light, Preview preview) {
    private static final int RED = 306;
    private static final int GREEN = 601;
    private static final int BLUE = 117;

    /** Of one that is too large only every second, third… pixel of each row and column. */
    static Picture of(BufferedImage image) {
        BufferedImage plain = image;
        if (image.getType() != BufferedImage.TYPE_3BYTE_BGR) {
            plain = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            Graphics2D graphics = plain.createGraphics();
            graphics.drawImage(image, 0, 0, Color.WHITE, null);
            graphics.dispose();
        }
        byte[] bgr = ((DataBufferByte) plain.getRaster().getDataBuffer()).getData();
        return ofBgr(plain.getWidth(), plain.getHeight(), bgr);
    }

    /** Light grey, without anything on it. */
    static Picture blank(int width, int height) {
        byte[] bgr = new byte[3 * width * height];
        Arrays.fill(bgr, (byte) 200);
        return ofBgr(width, height, bgr);
    }

    private static Picture ofBgr(int width, int height, byte[] bgr) {
        int step = step(width, height);
        int across = width / step;
        int down = height / step;
        byte[] light = new byte[across * down];
        for (int y = 0, i = 0; y < down; y++) {
            for (int x = 0, at = 3 * y * step * width; x < across; x++, at += 3 * step) {
                light[i++] = (byte)
                        (((bgr[at + 2] & 0xff) * RED + (bgr[at + 1] & 0xff) * GREEN + (bgr[at] & 0xff) * BLUE) >> 10);
            }
        }
        return new Picture(across, down, light, preview(width, height, bgr));
    }

    private static int step(int width, int height) {
        int step = 1;
        while ((long) (width / step) * (height / step) > Wire.MOST_PIXELS
                || Math.max(width, height) / step > Wire.LONGEST_SIDE) {
            step++;
        }
        return step;
    }

    /** Each pixel the mean of a small square. */
    private static Preview preview(int width, int height, byte[] bgr) {
        int step = (Math.max(width, height) + Wire.PREVIEW_SIDE - 1) / Wire.PREVIEW_SIDE;
        int across = Math.max(1, width / step);
        int down = Math.max(1, height / step);
        byte[] rgb = new byte[3 * across * down];
        for (int y = 0, i = 0; y < down; y++) {
            for (int x = 0; x < across; x++, i += 3) {
                mean(bgr, width, x * step, y * step, Math.min(step, width), Math.min(step, height), rgb, i);
            }
        }
        return new Preview(across, down, rgb);
    }

    private static void mean(byte[] bgr, int width, int left, int top, int across, int down, byte[] rgb, int to) {
        int red = 0;
        int green = 0;
        int blue = 0;
        for (int y = top; y < top + down; y++) {
            for (int at = 3 * (y * width + left), end = at + 3 * across; at < end; at += 3) {
                blue += bgr[at] & 0xff;
                green += bgr[at + 1] & 0xff;
                red += bgr[at + 2] & 0xff;
            }
        }
        int pixels = across * down;
        rgb[to] = (byte) (red / pixels);
        rgb[to + 1] = (byte) (green / pixels);
        rgb[to + 2] = (byte) (blue / pixels);
    }
}
