package coachdesk.app;

import java.awt.image.BufferedImage;
import java.awt.image.DataBuffer;
import java.awt.image.IndexColorModel;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;

/** A PNG of at most 256 colours: flat areas keep theirs exactly, the rest takes the nearest. */
final class SmallPng {
    private static final int COLOURS = 256;
    /** So many of the commonest colours are areas, whose small differences mean something; the others are edges. */
    private static final int AREAS = 48;

    private static final int APART_AREAS = 2 * 2;
    private static final int APART_EDGES = 18 * 18;

    private SmallPng() {}

    static void write(BufferedImage picture, Path file) throws IOException {
        int width = picture.getWidth();
        int height = picture.getHeight();
        int[] pixels = picture.getRGB(0, 0, width, height, null, 0, width);
        int[] palette = palette(pixels);
        byte[][] parts = new byte[3][palette.length];
        for (int i = 0; i < palette.length; i++) {
            parts[0][i] = (byte) (palette[i] >> 16);
            parts[1][i] = (byte) (palette[i] >> 8);
            parts[2][i] = (byte) palette[i];
        }
        IndexColorModel colours = new IndexColorModel(8, palette.length, parts[0], parts[1], parts[2]);
        BufferedImage small = new BufferedImage(width, height, BufferedImage.TYPE_BYTE_INDEXED, colours);
        DataBuffer places = small.getRaster().getDataBuffer();
        Map<Integer, Integer> known = new HashMap<>();
        for (int i = 0; i < pixels.length; i++) {
            places.setElem(
                    i, known.computeIfAbsent(pixels[i] & 0xFFFFFF, colour -> nearest(palette, palette.length, colour)));
        }
        Files.createDirectories(file.getParent());
        save(small, file);
    }

    /** The commonest colours that differ from each other; each stands for those close to it. */
    private static int[] palette(int[] pixels) {
        Map<Integer, Integer> counts = new HashMap<>();
        for (int pixel : pixels) {
            counts.merge(pixel & 0xFFFFFF, 1, Integer::sum);
        }
        List<Integer> common = counts.entrySet().stream()
                .sorted(Map.Entry.<Integer, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .map(Map.Entry::getKey)
                .toList();
        int[] palette = new int[COLOURS];
        int size = 0;
        for (int colour : common) {
            int apart = size < AREAS ? APART_AREAS : APART_EDGES;
            if (size < COLOURS && (size == 0 || distance(palette[nearest(palette, size, colour)], colour) > apart)) {
                palette[size++] = colour;
            }
        }
        return Arrays.copyOf(palette, size);
    }

    private static int nearest(int[] palette, int size, int colour) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < size; i++) {
            int distance = distance(palette[i], colour);
            if (distance < least) {
                least = distance;
                best = i;
            }
        }
        return best;
    }

    private static int distance(int one, int other) {
        return square(one >> 16, other >> 16) + square(one >> 8, other >> 8) + square(one, other);
    }

    private static int square(int one, int other) {
        int apart = (one & 0xFF) - (other & 0xFF);
        return apart * apart;
    }

    private static void save(BufferedImage picture, Path file) throws IOException {
        Files.deleteIfExists(file);
        ImageWriter writer = ImageIO.getImageWritersByFormatName("png").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        how.setCompressionQuality(0);
        try (ImageOutputStream out = ImageIO.createImageOutputStream(file.toFile())) {
            writer.setOutput(out);
            writer.write(null, new IIOImage(picture, null, null), how);
        } finally {
            writer.dispose();
        }
    }
}
