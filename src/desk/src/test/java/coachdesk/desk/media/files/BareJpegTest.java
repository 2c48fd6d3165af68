package coachdesk.desk.media.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.media.Pictures;
import coachdesk.desk.problems.ProblemException;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BareJpegTest {
    private static final byte[] COMMENT = {(byte) 0xff, (byte) 0xfe, 0, 8, 'S', 'E', 'C', 'R', 'E', 'T'};

    @TempDir
    Path folder;

    private static String said(byte[] bytes) {
        return new String(bytes, StandardCharsets.ISO_8859_1);
    }

    private static byte[] join(byte[]... parts) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        Arrays.stream(parts).forEach(all::writeBytes);
        return all.toByteArray();
    }

    private static int[] pixels(byte[] jpeg) throws IOException {
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(jpeg));
        return image.getRGB(0, 0, image.getWidth(), image.getHeight(), null, 0, image.getWidth());
    }

    @Test
    void what_is_kept_of_a_photo_says_how_it_stands_and_no_longer_where_it_was_taken() throws IOException {
        byte[] photo = Pictures.photo(1300, 900);
        byte[] commented = join(
                Arrays.copyOf(photo, 2),
                Arrays.copyOfRange(photo, 2, 20),
                COMMENT,
                Arrays.copyOfRange(photo, 20, photo.length),
                "BEHIND".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(said(commented)).contains("HOME-OF-THE-COAC", "SECRET", "BEHIND");
        BlobFolder blobs = new BlobFolder(folder.resolve("media"), () -> Long.MAX_VALUE);
        Taken taken = blobs.take(Pictures.file(folder, "IMG_1.JPG", commented));
        Path kept = blobs.find(taken.file().hash()).orElseThrow();
        byte[] bare = Files.readAllBytes(kept);
        assertThat(taken.file().size()).isEqualTo(bare.length);
        assertThat(said(bare)).doesNotContain("HOME").doesNotContain("SECRET").doesNotContain("BEHIND");
        assertThat(pixels(bare)).isEqualTo(pixels(photo));
        assertThat(PictureFile.orientation(kept)).isEqualTo(6);
        assertThat(PictureFile.size(kept)).isEqualTo(new PictureFile.Size(900, 1300));
        assertThat(blobs.take(kept).file().hash()).isEqualTo(taken.file().hash());
    }

    @Test
    void one_in_which_nothing_is_said_stays_as_it_is_also_with_several_scans() throws IOException {
        byte[] plain = Pictures.picture("jpg", 200, 100);
        assertThat(BareJpeg.of(plain, 1)).isEqualTo(plain);
        byte[] progressive = progressive(ImageIO.read(new ByteArrayInputStream(plain)));
        assertThat(BareJpeg.of(progressive, 1)).isEqualTo(progressive);
        byte[] turned = BareJpeg.of(progressive, 3);
        assertThat(turned).hasSize(progressive.length + 36);
        assertThat(pixels(turned)).isEqualTo(pixels(progressive));
        byte[] filled = join(Arrays.copyOf(plain, 2), new byte[] {-1, -1}, Arrays.copyOfRange(plain, 2, plain.length));
        assertThat(BareJpeg.of(filled, 1)).isEqualTo(plain);
    }

    @Test
    void one_that_is_cut_is_refused_or_ends_where_it_ends() {
        byte[] plain = Pictures.picture("jpg", 200, 100);
        assertThatThrownBy(() -> BareJpeg.of(Arrays.copyOf(plain, 40), 1)).isInstanceOf(ProblemException.class);
        assertThatThrownBy(() -> BareJpeg.of(new byte[] {-1, -40, 1, 2}, 1)).isInstanceOf(ProblemException.class);
        byte[] cut = Arrays.copyOf(plain, plain.length - 30);
        assertThat(BareJpeg.of(cut, 1)).isEqualTo(cut);
    }

    private static byte[] progressive(BufferedImage image) throws IOException {
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam how = writer.getDefaultWriteParam();
        how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (var stream = ImageIO.createImageOutputStream(out)) {
            writer.setOutput(stream);
            writer.write(null, new IIOImage(image, null, null), how);
        } finally {
            writer.dispose();
        }
        return out.toByteArray();
    }
}
