package coachdesk.build.installer;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.imageio.ImageIO;

/** The program's sign, a check inside a rounded square in the studio's two accents, as each system wants its icons. */
final class BrandIcon {
    private static final Color MAGENTA = new Color(0xD91CD2);
    private static final Color VIOLET = new Color(0x8B5CF6);
    private static final int LINUX_SIZE = 512;
    private static final int[] WINDOWS_SIZES = {16, 24, 32, 48, 64, 256};

    /** The kinds of picture in a file of macOS, and how large each is. */
    private static final Map<String, Integer> MAC_SIZES = new LinkedHashMap<>();

    static {
        MAC_SIZES.put("icp4", 16);
        MAC_SIZES.put("icp5", 32);
        MAC_SIZES.put("ic07", 128);
        MAC_SIZES.put("ic08", 256);
        MAC_SIZES.put("ic09", 512);
        MAC_SIZES.put("ic10", 1024);
    }

    private BrandIcon() {}

    static byte[] file(Target target) throws IOException {
        return switch (target) {
            case LINUX -> png(LINUX_SIZE);
            case MACOS -> icns();
            case WINDOWS -> ico();
        };
    }

    private static byte[] icns() throws IOException {
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (Map.Entry<String, Integer> kind : MAC_SIZES.entrySet()) {
            chunk(pictures, kind.getKey(), png(kind.getValue()));
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        chunk(file, "icns", pictures.toByteArray());
        return file.toByteArray();
    }

    private static void chunk(ByteArrayOutputStream into, String type, byte[] content) throws IOException {
        DataOutputStream out = new DataOutputStream(into);
        out.writeBytes(type);
        out.writeInt(content.length + 8);
        out.write(content);
    }

    /** A directory of pictures, 16 bytes each, then the pictures. A size of 0 stands for 256. */
    private static byte[] ico() throws IOException {
        ByteBuffer head = ByteBuffer.allocate(6 + 16 * WINDOWS_SIZES.length).order(ByteOrder.LITTLE_ENDIAN);
        head.putShort((short) 0).putShort((short) 1).putShort((short) WINDOWS_SIZES.length);
        ByteArrayOutputStream pictures = new ByteArrayOutputStream();
        for (int size : WINDOWS_SIZES) {
            byte[] picture = png(size);
            head.put((byte) size).put((byte) size).putShort((short) 0);
            head.putShort((short) 1).putShort((short) 32);
            head.putInt(picture.length).putInt(head.capacity() + pictures.size());
            pictures.writeBytes(picture);
        }
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        file.writeBytes(head.array());
        pictures.writeTo(file);
        return file.toByteArray();
    }

    private static byte[] png(int size) throws IOException {
        ByteArrayOutputStream file = new ByteArrayOutputStream();
        ImageIO.write(draw(size), "png", file);
        return file.toByteArray();
    }

    private static BufferedImage draw(int size) {
        BufferedImage picture = new BufferedImage(size, size, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        pen.scale(size / 32.0, size / 32.0);
        pen.setPaint(new GradientPaint(2, 2, MAGENTA, 30, 30, VIOLET));
        pen.fill(new RoundRectangle2D.Double(1.5, 1.5, 29, 29, 14, 14));
        pen.setPaint(Color.WHITE);
        pen.translate(4, 5.2);
        pen.fill(check());
        pen.dispose();
        return picture;
    }

    /** The one of {@code brand-check} in shell.css. */
    private static Path2D check() {
        double[][] corners = {{20, 6.5}, {9.5, 17}, {4, 11.5}, {5.9, 9.6}, {9.5, 13.2}, {18.1, 4.6}};
        Path2D check = new Path2D.Double();
        check.moveTo(corners[0][0], corners[0][1]);
        for (double[] corner : corners) {
            check.lineTo(corner[0], corner[1]);
        }
        check.closePath();
        return check;
    }
}
