package coachdesk.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class FileTypeTest {
    private static java.util.Optional<FileType> of(String head) {
        return FileType.ofContent(head.getBytes(StandardCharsets.ISO_8859_1));
    }

    @Test
    void a_file_is_what_its_first_bytes_say() {
        Map.of(
                        "\u00ff\u00d8\u00ff\u00e0..JFIF", FileType.JPEG,
                        "\u0089PNG\r\n\u001a\n", FileType.PNG,
                        "GIF89a", FileType.GIF,
                        "RIFF....WEBPVP8 ", FileType.WEBP,
                        "\0\0\0\u0018ftypmp42", FileType.MP4,
                        "\0\0\0\u0014ftypqt  ", FileType.QUICKTIME,
                        "\u001aE\u00df\u00a3....B\u0082\u0084webm", FileType.WEBM,
                        "ID3\u0004\0", FileType.MP3,
                        "\u00ff\u00fb\u0090\u0064", FileType.MP3,
                        "\0\0\0\u001cftypM4A ", FileType.M4A)
                .forEach((head, type) -> {
                    assertThat(of(head)).as(type.name()).contains(type);
                    assertThat(FileType.ofMime(type.mime())).contains(type);
                });
    }

    @Test
    void everything_else_is_nothing_that_is_published() {
        for (String head : List.of(
                "",
                "x",
                "<svg onload=\"alert(1)\">",
                "<?xml version=\"1.0\"?><svg>",
                "<html>",
                "\u00ff\u00fe<\0h\0t\0m\0l\0",
                "\u00ef\u00bb\u00bf<html>",
                "RIFF....WAVE",
                "\0\0\0\u0018ftypavif",
                "\0\0\0\u0018ftyp",
                "\u001aE\u00df\u00a3....matroska",
                "%PDF-1.7",
                "MZ",
                "#!/bin/sh")) {
            assertThat(of(head)).as(head).isEmpty();
        }
        assertThat(FileType.ofMime("image/svg+xml")).isEmpty();
        assertThat(FileType.ofMime(null)).isEmpty();
    }

    @Test
    void a_picture_may_be_smaller_than_a_film() {
        assertThat(FileType.JPEG.largest()).isEqualTo(20L * 1024 * 1024);
        assertThat(FileType.MP4.largest()).isEqualTo(FileType.largestOfAll()).isEqualTo(500L * 1024 * 1024);
    }
}
