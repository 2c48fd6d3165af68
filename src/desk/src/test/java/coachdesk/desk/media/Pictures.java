package coachdesk.desk.media;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;

/** Files as people choose them, good and bad. */
public final class Pictures {
    private static final String WEBP = "UklGRiIAAABXRUJQVlA4IBYAAAAwAQCdASoBAAEADsD+JaQAA3AAAAAA";

    /** Where the first segment of such a file ends. */
    private static final int JFIF = 20;

    private Pictures() {}

    /** Red at the top left, so that one sees how it was turned. */
    public static byte[] picture(String format, int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setPaint(new GradientPaint(0, 0, Color.BLUE, width, height, Color.GREEN));
        graphics.fillRect(0, 0, width, height);
        graphics.setColor(Color.RED);
        graphics.fillRect(0, 0, width / 2, height / 2);
        graphics.dispose();
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            ImageIO.write(image, format, out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static byte[] webp() {
        return Base64.getDecoder().decode(WEBP);
    }

    /** The telephone was held upright: to be turned by a quarter; and it says where it was. */
    public static byte[] photo(int width, int height) throws IOException {
        byte[] plain = picture("jpg", width, height);
        ByteArrayOutputStream tiff = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(tiff)) {
            out.writeBytes("MM");
            out.writeShort(42);
            out.writeInt(8);
            out.writeShort(2);
            entry(out, 0x0112, 3, 1, 6 << 16);
            entry(out, 0x8825, 4, 1, 38);
            out.writeInt(0);
            out.writeShort(1);
            entry(out, 0x001d, 2, 16, 56);
            out.writeInt(0);
            out.writeBytes("HOME-OF-THE-COACH");
        }
        byte[] exif = tiff.toByteArray();
        ByteArrayOutputStream photo = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(photo)) {
            out.write(plain, 0, JFIF);
            out.writeShort(0xffe1);
            out.writeShort(exif.length + 8);
            out.writeBytes("Exif\0\0");
            out.write(exif);
            out.write(plain, JFIF, plain.length - JFIF);
        }
        return photo.toByteArray();
    }

    private static void entry(DataOutputStream out, int tag, int type, int count, int value) throws IOException {
        out.writeShort(tag);
        out.writeShort(type);
        out.writeInt(count);
        out.writeInt(value);
    }

    /** A few bytes that claim to be so many pixels. */
    public static byte[] bomb(int width, int height) throws IOException {
        ByteArrayOutputStream head = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(head)) {
            out.writeBytes("IHDR");
            out.writeInt(width);
            out.writeInt(height);
            out.write(new byte[] {8, 2, 0, 0, 0});
        }
        CRC32 sum = new CRC32();
        sum.update(head.toByteArray());
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(png)) {
            out.write(new byte[] {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'});
            out.writeInt(13);
            out.write(head.toByteArray());
            out.writeInt((int) sum.getValue());
            out.writeInt(0);
            out.writeBytes("IDAT");
            out.writeInt(0);
        }
        return png.toByteArray();
    }

    /** Begins as a film does. */
    public static byte[] film(int size) {
        byte[] film = new byte[size];
        byte[] head = "\0\0\0\u0018ftypmp42\0\0\0\0mp42isom".getBytes(StandardCharsets.ISO_8859_1);
        System.arraycopy(head, 0, film, 0, head.length);
        for (int i = head.length; i < size; i++) {
            film[i] = (byte) (i * 31 + i / 977);
        }
        return film;
    }

    public static Path file(Path folder, String name, byte[] content) {
        try {
            return Files.write(folder.resolve(name), content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
