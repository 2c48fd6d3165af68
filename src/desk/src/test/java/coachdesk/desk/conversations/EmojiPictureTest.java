package coachdesk.desk.conversations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import coachdesk.desk.conversations.EmojiPicture.NotUsable;
import coachdesk.desk.conversations.EmojiPicture.Wrong;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.SplittableRandom;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class EmojiPictureTest {
    private static byte[] image(int width, int height, String format) throws IOException {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        SplittableRandom noise = new SplittableRandom(3);
        for (int x = 0; x < width; x++) {
            for (int y = 0; y < height; y++) {
                image.setRGB(x, y, noise.nextInt());
            }
        }
        ByteArrayOutputStream written = new ByteArrayOutputStream();
        ImageIO.write(image, format, written);
        return written.toByteArray();
    }

    private static byte[] content(EmojiPicture picture) {
        return Base64.getDecoder()
                .decode(picture.address().substring(picture.address().indexOf(',') + 1));
    }

    private static Wrong wrong(byte[] content) {
        return catchThrowableOfType(NotUsable.class, () -> EmojiPicture.of(content))
                .wrong();
    }

    @Test
    void a_small_picture_stays_as_it_is_byte_for_byte() throws Exception {
        for (String format : new String[] {"png", "gif", "jpeg"}) {
            byte[] small = image(32, 24, format);
            EmojiPicture picture = EmojiPicture.of(small);
            assertThat(picture.address()).startsWith("data:image/" + format + ";base64,");
            assertThat(content(picture)).isEqualTo(small);
        }
    }

    @Test
    void a_large_one_is_made_small_also_where_it_is_all_noise() throws Exception {
        byte[] large = content(EmojiPicture.of(image(1_600, 800, "jpeg")));
        assertThat(large).hasSizeLessThanOrEqualTo(64 * 1024);
        BufferedImage read = ImageIO.read(new ByteArrayInputStream(large));
        assertThat(read.getWidth()).isLessThanOrEqualTo(128).isEqualTo(2 * read.getHeight());
    }

    @Test
    void what_is_none_is_told_by_its_content_whatever_its_name() {
        assertThat(wrong("<svg xmlns='http://www.w3.org/2000/svg'><script/></svg>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Wrong.SVG);
        assertThat(wrong("<?xml version='1.0'?><svg/>".getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(Wrong.SVG);
        assertThat(wrong("RIFF....WEBPVP8 ".getBytes(StandardCharsets.UTF_8))).isEqualTo(Wrong.WEBP);
        assertThat(wrong("%PDF-1.4".getBytes(StandardCharsets.UTF_8))).isEqualTo(Wrong.NO_PICTURE);
        assertThat(wrong(new byte[0])).isEqualTo(Wrong.NO_PICTURE);
        assertThat(wrong("\u0089PNG\r\n broken".getBytes(StandardCharsets.ISO_8859_1)))
                .isEqualTo(Wrong.NO_PICTURE);
        assertThat(wrong(new byte[EmojiPicture.LARGEST_FILE + 1])).isEqualTo(Wrong.TOO_LARGE);
    }

    @Test
    void a_small_file_that_unfolds_to_gigabytes_is_refused_before_it_does() throws Exception {
        byte[] bomb = image(2, 2, "png");
        // The width and height in its header; its checksum is only looked at after them.
        java.nio.ByteBuffer.wrap(bomb).putInt(16, 60_000).putInt(20, 60_000);
        java.util.zip.CRC32 sum = new java.util.zip.CRC32();
        sum.update(bomb, 12, 17);
        java.nio.ByteBuffer.wrap(bomb).putInt(29, (int) sum.getValue());
        assertThat(wrong(bomb)).isEqualTo(Wrong.TOO_LARGE);
    }
}
