package coachdesk.desk.conversations;

import java.awt.Dimension;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;

/**
 * A picture that is small enough to travel as an emoji, told by its content and never by its file's name.
 *
 * @param address with the picture itself in it ({@code data:})
 */
public record EmojiPicture(String address) {
    /** What is larger is no emoji, and not even read. */
    public static final int LARGEST_FILE = 10_000_000;

    private static final int LARGEST = 64 * 1024;
    private static final int SIDE = 128;
    private static final int SMALLEST = 24;
    private static final long MOST_PIXELS = 40_000_000;

    /** Why a file makes no emoji. */
    public enum Wrong {
        NO_PICTURE,
        /** It can hold a program. */
        SVG,
        /** The window does not draw it. */
        WEBP,
        TOO_LARGE
    }

    /** That a file makes no emoji. */
    public static final class NotUsable extends Exception {
        private static final long serialVersionUID = 1L;

        private final Wrong wrong;

        NotUsable(Wrong wrong) {
            super(wrong.name());
            this.wrong = wrong;
        }

        public Wrong wrong() {
            return wrong;
        }
    }

    /** @throws NotUsable when the content is none of PNG, JPEG and GIF, or too much */
    public static EmojiPicture of(byte[] content) throws NotUsable {
        if (content.length > LARGEST_FILE) {
            throw new NotUsable(Wrong.TOO_LARGE);
        }
        String type = type(content);
        try {
            BufferedImage image = decoded(content);
            boolean small = content.length <= LARGEST && Math.max(image.getWidth(), image.getHeight()) <= SIDE;
            return small ? picture(type, content) : scaled(image);
        } catch (IOException | RuntimeException e) {
            throw new NotUsable(Wrong.NO_PICTURE);
        }
    }

    private static String type(byte[] content) throws NotUsable {
        String head = new String(content, 0, Math.min(content.length, 400), StandardCharsets.ISO_8859_1);
        if (head.startsWith("\u0089PNG")) {
            return "png";
        }
        if (head.startsWith("\u00ff\u00d8\u00ff")) {
            return "jpeg";
        }
        if (head.startsWith("GIF8")) {
            return "gif";
        }
        if (head.startsWith("RIFF") && head.startsWith("WEBP", 8)) {
            throw new NotUsable(Wrong.WEBP);
        }
        String words = head.toLowerCase(Locale.ROOT);
        throw new NotUsable(words.contains("<svg") || words.contains("<?xml") ? Wrong.SVG : Wrong.NO_PICTURE);
    }

    /** How large it would be is asked first: a small file can unfold to gigabytes. */
    private static BufferedImage decoded(byte[] content) throws IOException, NotUsable {
        return read(content, reader -> {
            if ((long) reader.getWidth(0) * reader.getHeight(0) > MOST_PIXELS) {
                throw new NotUsable(Wrong.TOO_LARGE);
            }
            return reader.read(0);
        });
    }

    /** As its header says, without reading the rest. */
    static Dimension size(byte[] content) throws NotUsable {
        type(content);
        try {
            return read(content, reader -> new Dimension(reader.getWidth(0), reader.getHeight(0)));
        } catch (IOException | RuntimeException e) {
            throw new NotUsable(Wrong.NO_PICTURE);
        }
    }

    /** What is asked of a reader. */
    private interface Question<T> {
        T of(ImageReader reader) throws IOException, NotUsable;
    }

    private static <T> T read(byte[] content, Question<T> question) throws IOException, NotUsable {
        try (ImageInputStream input = ImageIO.createImageInputStream(new ByteArrayInputStream(content))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(input);
            if (!readers.hasNext()) {
                throw new NotUsable(Wrong.NO_PICTURE);
            }
            ImageReader reader = readers.next();
            try {
                reader.setInput(input);
                return question.of(reader);
            } finally {
                reader.dispose();
            }
        }
    }

    private static EmojiPicture scaled(BufferedImage image) throws IOException, NotUsable {
        for (int side = SIDE; side >= SMALLEST; side = side * 3 / 4) {
            ByteArrayOutputStream written = new ByteArrayOutputStream();
            ImageIO.write(within(image, side), "png", written);
            if (written.size() <= LARGEST) {
                return picture("png", written.toByteArray());
            }
        }
        throw new NotUsable(Wrong.TOO_LARGE);
    }

    private static BufferedImage within(BufferedImage image, int side) {
        double scale = Math.min(1, (double) side / Math.max(image.getWidth(), image.getHeight()));
        int width = Math.max(1, (int) Math.round(image.getWidth() * scale));
        int height = Math.max(1, (int) Math.round(image.getHeight() * scale));
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D graphics = small.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BICUBIC);
        graphics.drawImage(image, 0, 0, width, height, null);
        graphics.dispose();
        return small;
    }

    private static EmojiPicture picture(String type, byte[] content) {
        return new EmojiPicture(
                "data:image/" + type + ";base64," + Base64.getEncoder().encodeToString(content));
    }
}
