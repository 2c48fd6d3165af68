package coachdesk.desk.checkin.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OddPicturesTest {
    private static final String TEXT = "https://afroboosteur.com/validate/AFR-2CE4D3";

    @TempDir
    Path folder;

    private static BufferedImage ticket() throws IOException {
        return ImageIO.read(OddPicturesTest.class.getResource("/tickets/ticket-13-400px.png"));
    }

    private static byte[] file(BufferedImage image, String format) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ImageIO.write(image, format, out);
        return out.toByteArray();
    }

    private static BufferedImage canvas(int width, int height, int type, Color ground) {
        BufferedImage image = new BufferedImage(width, height, type);
        Graphics2D graphics = image.createGraphics();
        graphics.setColor(ground);
        graphics.fillRect(0, 0, width, height);
        graphics.dispose();
        return image;
    }

    private static void fails(ThrowingCallable reading, ErrorCode code) {
        assertThatThrownBy(reading)
                .satisfies(e -> assertThat(Problem.from(e).code()).isEqualTo(code));
    }

    @Test
    void isReadTwelveThousandPixelsWide() throws IOException {
        BufferedImage wide = canvas(12_000, 4_000, BufferedImage.TYPE_BYTE_GRAY, Color.WHITE);
        wide.createGraphics().drawImage(ticket(), 5_000, 800, 2_400, 2_400, null);

        assertThat(TicketPictures.text(file(wide, "png"))).isEqualTo(TEXT);
    }

    @Test
    void isReadInvertedOnAPhoneInDarkModeAndTransparent() throws IOException {
        BufferedImage ticket = ticket();
        BufferedImage dark = canvas(600, 600, BufferedImage.TYPE_INT_RGB, Color.BLACK);
        BufferedImage clear = new BufferedImage(400, 400, BufferedImage.TYPE_INT_ARGB);
        for (int y = 0; y < ticket.getHeight(); y++) {
            for (int x = 0; x < ticket.getWidth(); x++) {
                boolean black = (ticket.getRGB(x, y) & 0xff) < 128;
                dark.setRGB(x + 100, y + 100, black ? 0xffffffff : 0xff000000);
                clear.setRGB(x, y, black ? 0xff000000 : 0);
            }
        }

        assertThat(TicketPictures.text(file(dark, "png"))).isEqualTo(TEXT);
        assertThat(TicketPictures.text(file(clear, "png"))).isEqualTo(TEXT);
    }

    @Test
    void isReadAsPhotoWithNoiseAndFromTheClipboardsPixels() throws IOException {
        BufferedImage photo = canvas(1600, 1200, BufferedImage.TYPE_INT_RGB, new Color(120, 110, 100));
        photo.createGraphics().drawImage(ticket(), 500, 300, 420, 420, null);
        Random random = new Random(7);
        for (int y = 0; y < 1200; y++) {
            for (int x = 0; x < 1600; x++) {
                int noise = random.nextInt(50) - 25;
                Color color = new Color(photo.getRGB(x, y));
                photo.setRGB(
                        x,
                        y,
                        new Color(
                                        clamp(color.getRed() + noise),
                                        clamp(color.getGreen() + noise),
                                        clamp(color.getBlue() + noise))
                                .getRGB());
            }
        }

        assertThat(TicketPictures.text(file(photo, "jpg"))).isEqualTo(TEXT);
        int[] pixels = photo.getRGB(0, 0, 1600, 1200, null, 0, 1600);
        assertThat(TicketPictures.text(1600, 1200, pixels)).isEqualTo(TEXT);
    }

    private static int clamp(int value) {
        return Math.clamp(value, 0, 255);
    }

    @Test
    void whatIsNoPictureIsSaidToBeNone() throws IOException {
        byte[] ticket = file(ticket(), "png");
        fails(() -> TicketPictures.text(new byte[0]), ErrorCode.PICTURE_NONE);
        fails(() -> TicketPictures.text("AFR-3C5D65".getBytes(StandardCharsets.UTF_8)), ErrorCode.PICTURE_NONE);
        fails(() -> TicketPictures.text(java.util.Arrays.copyOf(ticket, 40)), ErrorCode.PICTURE_NONE);
        fails(() -> TicketPictures.text(0, 0, new int[0]), ErrorCode.PICTURE_NONE);
        fails(() -> TicketPictures.text(100, 100, new int[99]), ErrorCode.PICTURE_NONE);
        BufferedImage plain = canvas(400, 400, BufferedImage.TYPE_INT_RGB, Color.WHITE);
        fails(() -> TicketPictures.text(file(plain, "bmp")), ErrorCode.PICTURE_NONE);
        fails(() -> TicketPictures.text(folder), ErrorCode.PICTURE_NONE);
        fails(() -> TicketPictures.text(folder.resolve("missing.png")), ErrorCode.FILE_UNREADABLE);
    }

    @Test
    void bytesChangedAnywhereNeverEscapeAsAnythingButAProblem() throws IOException {
        BufferedImage plain = canvas(400, 400, BufferedImage.TYPE_INT_RGB, Color.WHITE);
        plain.createGraphics().drawImage(ticket(), 0, 0, null);
        byte[] jpeg = file(plain, "jpg");
        byte[] png = file(ticket(), "png");
        Random random = new Random(11);
        for (int round = 0; round < 100; round++) {
            byte[] broken = (round % 2 == 0 ? png : jpeg).clone();
            for (int i = 0; i < 1 + round % 5; i++) {
                broken[random.nextInt(Math.min(broken.length, 200))] = (byte) random.nextInt();
            }
            try {
                TicketPictures.text(broken);
            } catch (coachdesk.desk.problems.ProblemException e) {
                assertThat(e.problem().code())
                        .as("seed 11, round %d", round)
                        .isIn(ErrorCode.PICTURE_NONE, ErrorCode.PICTURE_NO_CODE, ErrorCode.PICTURE_TOO_LARGE);
            }
        }
    }

    @Test
    void aSmallFileThatClaimsToBeHugeIsNotUnpacked() throws IOException {
        fails(() -> TicketPictures.text(claiming(100_000, 100_000)), ErrorCode.PICTURE_TOO_LARGE);
        fails(() -> TicketPictures.text(claiming(Integer.MAX_VALUE, 1)), ErrorCode.PICTURE_TOO_LARGE);
        fails(() -> TicketPictures.text(20_000, 20_000, new int[0]), ErrorCode.PICTURE_NONE);
    }

    @Test
    void aFileOfTooManyBytesIsNotOpened() throws IOException {
        Path file = folder.resolve("large.png");
        try (var channel = Files.newByteChannel(
                file, java.nio.file.StandardOpenOption.CREATE, java.nio.file.StandardOpenOption.WRITE)) {
            channel.position(TicketPictures.MOST_BYTES);
            channel.write(ByteBuffer.wrap(new byte[1]));
        }
        fails(() -> TicketPictures.text(file), ErrorCode.PICTURE_TOO_LARGE);
    }

    @Test
    void aPictureWithoutACodeSaysSo() throws IOException {
        byte[] empty = file(canvas(800, 600, BufferedImage.TYPE_INT_RGB, Color.PINK), "png");
        fails(() -> TicketPictures.text(empty), ErrorCode.PICTURE_NO_CODE);
        byte[] dot = file(canvas(1, 1, BufferedImage.TYPE_INT_RGB, Color.BLACK), "png");
        fails(() -> TicketPictures.text(dot), ErrorCode.PICTURE_NO_CODE);
    }

    /** A PNG's head with the size replaced and its checksum made good. */
    private static byte[] claiming(int width, int height) throws IOException {
        byte[] png = file(ticket(), "png");
        ByteBuffer.wrap(png).putInt(16, width).putInt(20, height);
        CRC32 crc = new CRC32();
        crc.update(png, 12, 17);
        ByteBuffer.wrap(png).putInt(29, (int) crc.getValue());
        return png;
    }
}
