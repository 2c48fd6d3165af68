package coachdesk.testkit.studio;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import javax.imageio.ImageIO;

/** A picture that belongs to nobody: discs of light on a ground of one colour. */
public final class DrawnPicture {
    private static final int DISCS = 12;

    private DrawnPicture() {}

    /** @param hue 0 to 360; the same gives the same picture in every size */
    public static byte[] jpeg(int width, int height, int hue) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        Color dark = Color.getHSBColor(hue / 360f, 0.8f, 0.25f);
        Color light = Color.getHSBColor(hue / 360f, 0.6f, 0.85f);
        graphics.setPaint(new GradientPaint(0, 0, dark, width, height, light));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(new Color(light.getRed(), light.getGreen(), light.getBlue(), 70));
        for (int i = 0; i < DISCS; i++) {
            int size = width * (8 + i * 37 % 20) / 100;
            graphics.fillOval(
                    width * (i * 31 % 100) / 100 - size / 2, height * (i * 47 % 100) / 100 - size / 2, size, size);
        }
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, "jpg", out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
