package coachdesk.desk.media.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.FileType;
import coachdesk.contract.media.Thumb;
import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.media.Pictures;
import coachdesk.desk.problems.ProblemException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BlobFolderTest {
    @TempDir
    Path folder;

    private Path kept;
    private BlobFolder blobs;
    private long free = Long.MAX_VALUE;

    @BeforeEach
    void open() {
        kept = folder.resolve("data/media");
        blobs = new BlobFolder(kept, () -> free);
    }

    private Path file(String name, byte[] content) {
        return Pictures.file(folder, name, content);
    }

    private void refused(ErrorCode code, Path file) throws IOException {
        assertThatThrownBy(() -> blobs.take(file)).isInstanceOfSatisfying(ProblemException.class, e -> assertThat(
                        e.problem().code())
                .isEqualTo(code));
        assertThat(names()).isEmpty();
    }

    private List<String> names() throws IOException {
        if (!Files.isDirectory(kept)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(kept)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }

    @Test
    void a_picture_is_kept_once_whatever_it_is_called() throws IOException {
        Taken taken = blobs.take(file("a.png", Pictures.picture("png", 1400, 700)));
        Taken again = blobs.take(file("b.txt", Pictures.picture("png", 1400, 700)));
        assertThat(again.file().hash()).isEqualTo(taken.file().hash());
        assertThat(taken.file().type()).isEqualTo("image/png");
        assertThat(taken.file().width()).isEqualTo(1400);
        assertThat(taken.thumbs())
                .extracting(Thumb::width, Thumb::height)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(320, 160),
                        org.assertj.core.groups.Tuple.tuple(640, 320),
                        org.assertj.core.groups.Tuple.tuple(1280, 640));
        assertThat(names()).hasSize(4);
        for (Thumb thumb : taken.thumbs()) {
            BufferedImage image =
                    ImageIO.read(blobs.find(thumb.hash()).orElseThrow().toFile());
            assertThat(image.getWidth()).isEqualTo(thumb.width());
        }
    }

    @Test
    void a_photo_stands_upright_and_no_longer_says_where_it_was_taken() throws IOException {
        byte[] photo = Pictures.photo(1300, 900);
        assertThat(new String(photo, StandardCharsets.ISO_8859_1)).contains("HOME-OF-THE-COAC");
        Taken taken = blobs.take(file("IMG_1.JPG", photo));
        assertThat(taken.file().width()).isEqualTo(900);
        assertThat(taken.file().height()).isEqualTo(1300);
        Thumb small = taken.thumbs().getFirst();
        assertThat(small.height()).isGreaterThan(small.width());
        Path file = blobs.find(small.hash()).orElseThrow();
        // Turned to the right, what was at the top left is at the top right.
        Color corner = new Color(ImageIO.read(file.toFile()).getRGB(small.width() - 20, 20));
        assertThat(corner.getRed()).isGreaterThan(200);
        assertThat(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1))
                .doesNotContain("HOME", "Exif");
    }

    @Test
    void a_small_picture_is_not_made_larger_and_webp_is_read() {
        Taken small = blobs.take(file("small.gif", Pictures.picture("gif", 90, 50)));
        assertThat(small.thumbs()).extracting(Thumb::width).containsExactly(90);
        Taken webp = blobs.take(file("one.webp", Pictures.webp()));
        assertThat(webp.file().type()).isEqualTo("image/webp");
        assertThat(webp.thumbs()).hasSize(1);
    }

    @Test
    void a_film_is_known_by_its_beginning() {
        Taken film = blobs.take(file("clip", Pictures.film(5_000)));
        assertThat(FileType.ofMime(film.file().type())).contains(FileType.MP4);
        assertThat(film.thumbs()).isEmpty();
    }

    @Test
    void what_can_run_is_refused_whatever_it_is_called() throws IOException {
        String svg = "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>";
        refused(ErrorCode.MEDIA_SCRIPT, file("logo.png", svg.getBytes(StandardCharsets.UTF_8)));
        String xml = "<?xml version=\"1.0\"?>\n<!-- x -->\n" + svg;
        refused(ErrorCode.MEDIA_SCRIPT, file("logo.svg", xml.getBytes(StandardCharsets.UTF_8)));
        refused(
                ErrorCode.MEDIA_SCRIPT,
                file("film.mp4", "<!DOCTYPE html><html><body>x</body></html>".getBytes(StandardCharsets.UTF_8)));
    }

    @Test
    void what_is_neither_picture_nor_film_is_refused() throws IOException {
        refused(ErrorCode.MEDIA_TYPE, file("run.jpg", new byte[] {'M', 'Z', 0, 0, 1, 2, 3}));
        refused(ErrorCode.MEDIA_TYPE, file("empty.png", new byte[0]));
        refused(ErrorCode.MEDIA_TYPE, file("paper.png", "%PDF-1.7\n".getBytes(StandardCharsets.US_ASCII)));
        byte[] cut = Pictures.picture("png", 300, 300);
        refused(ErrorCode.MEDIA_TYPE, file("cut.png", java.util.Arrays.copyOf(cut, cut.length / 3)));
        refused(ErrorCode.FILE_UNREADABLE, folder.resolve("nowhere.png"));
    }

    @Test
    void a_bomb_is_not_unpacked_and_two_gigabytes_are_not_copied() throws IOException {
        refused(ErrorCode.MEDIA_PIXELS, file("bomb.png", Pictures.bomb(60_000, 60_000)));
        refused(ErrorCode.MEDIA_PIXELS, file("long.png", Pictures.bomb(30_000, 10)));
        Path large = file("large.mp4", Pictures.film(1_000));
        try (RandomAccessFile sparse = new RandomAccessFile(large.toFile(), "rw")) {
            sparse.setLength(2L << 30);
        }
        refused(ErrorCode.MEDIA_TOO_LARGE, large);
        Path picture = file("large.png", Pictures.picture("png", 40, 40));
        try (RandomAccessFile sparse = new RandomAccessFile(picture.toFile(), "rw")) {
            sparse.setLength(FileType.PNG.largest() + 1);
        }
        refused(ErrorCode.MEDIA_TOO_LARGE, picture);
    }

    @Test
    void a_full_disk_is_said_before_anything_is_written() throws IOException {
        free = 10_000_000;
        refused(ErrorCode.FOLDER_FULL, file("a.png", Pictures.picture("png", 100, 100)));
    }

    @Test
    void a_cover_is_a_picture_of_which_only_the_small_ones_are_kept() throws IOException {
        List<Thumb> thumbs = blobs.cover(file("cover.jpg", Pictures.picture("jpg", 700, 400)));
        assertThat(thumbs).extracting(Thumb::width).containsExactly(320, 640);
        assertThat(names()).hasSize(2);
        assertThatThrownBy(() -> blobs.cover(file("film.mp4", Pictures.film(900))))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.MEDIA_COVER));
    }

    @Test
    void what_came_as_something_else_is_not_kept() throws IOException {
        String wanted = "a".repeat(64);
        assertThatThrownBy(() -> blobs.keep(wanted, part -> Files.writeString(part, "other")))
                .isInstanceOf(ProblemException.class);
        assertThat(names()).isEmpty();
    }

    @Test
    void what_was_left_behind_goes_when_it_is_old() throws IOException {
        Taken taken = blobs.take(file("a.png", Pictures.picture("png", 100, 100)));
        Path part = Files.writeString(kept.resolve(".1.part"), "half");
        Path young = Files.writeString(kept.resolve(".2.part"), "half");
        Files.setLastModifiedTime(part, FileTime.from(Instant.parse("2020-01-01T00:00:00Z")));
        blobs.sweep(Set.of(taken.file().hash()), Instant.parse("2020-06-01T00:00:00Z"));
        assertThat(part).doesNotExist();
        assertThat(young).exists();
        assertThat(blobs.find(taken.file().hash())).isPresent();
    }
}
