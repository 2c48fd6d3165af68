package coachdesk.contract.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.media.MediaSource.Type;
import java.util.List;
import org.junit.jupiter.api.Test;

class MediaSourceTest {
    private static final String ID = "aB3_-efgh12";

    @Test
    void every_usual_form_of_a_youtube_link_is_the_same_film() {
        for (String link : List.of(
                "https://www.youtube.com/watch?v=" + ID,
                "http://youtube.com/watch?list=PL1&v=" + ID + "&t=12s",
                "https://m.youtube.com/watch?v=" + ID,
                "https://music.youtube.com/watch?v=" + ID,
                "youtube.com/watch?v=" + ID,
                "  https://youtu.be/" + ID + "?si=abc ",
                "https://YouTube.com/shorts/" + ID,
                "https://www.youtube.com/live/" + ID + "?feature=share",
                "https://www.youtube.com/embed/" + ID,
                "https://www.youtube-nocookie.com/embed/" + ID,
                "https://www.youtube.com/v/" + ID)) {
            MediaSource film = MediaSource.of(link);
            assertThat(film.type()).as(link).isEqualTo(Type.YOUTUBE);
            assertThat(film.id()).as(link).isEqualTo(ID);
        }
        assertThat(MediaSource.of("https://youtu.be/" + ID).embed()).hasValueSatisfying(player -> assertThat(player)
                .startsWith("https://www.youtube-nocookie.com/embed/" + ID + "?autoplay=1"));
        assertThat(MediaSource.of("https://youtu.be/" + ID).thumbnail())
                .contains("https://img.youtube.com/vi/" + ID + "/maxresdefault.jpg");
    }

    @Test
    void an_id_that_is_none_is_a_page_like_another() {
        for (String link : List.of(
                "https://youtu.be/short",
                "https://www.youtube.com/watch?v=aB3_-efgh12\"><script>",
                "https://www.youtube.com/watch?v=" + ID + "3",
                "https://www.youtube.com/@studio",
                "https://youtube.com.evil.example/watch?v=" + ID,
                "https://notyoutube.com/watch?v=" + ID)) {
            MediaSource page = MediaSource.of(link);
            assertThat(page.type()).as(link).isEqualTo(Type.OTHER);
            assertThat(page.embed()).as(link).isEmpty();
        }
    }

    @Test
    void vimeo_plays_listed_films_and_those_with_a_key() {
        assertThat(MediaSource.of("https://vimeo.com/000000001").id()).isEqualTo("000000001");
        assertThat(MediaSource.of("https://vimeo.com/channels/staff/76979871").id())
                .isEqualTo("76979871");
        assertThat(MediaSource.of("https://vimeo.com/76979871/abcdef1234").embed())
                .hasValueSatisfying(player -> assertThat(player)
                        .startsWith("https://player.vimeo.com/video/76979871?")
                        .endsWith("&h=abcdef1234"));
        assertThat(MediaSource.of("https://player.vimeo.com/video/76979871?h=abcdef1234")
                        .embed())
                .hasValueSatisfying(player -> assertThat(player).endsWith("&h=abcdef1234"));
        assertThat(MediaSource.of("https://vimeo.com/studio").type()).isEqualTo(Type.OTHER);
    }

    @Test
    void drive_shows_its_preview() {
        String id = "1AbCdEfGhIjKlMnOpQrStUv";
        for (String link : List.of(
                "https://drive.google.com/file/d/" + id + "/view?usp=sharing",
                "https://drive.google.com/open?id=" + id,
                "https://drive.google.com/uc?export=download&id=" + id,
                "https://docs.google.com/file/d/" + id + "/edit")) {
            assertThat(MediaSource.of(link).embed())
                    .as(link)
                    .contains("https://drive.google.com/file/d/" + id + "/preview");
        }
        assertThat(MediaSource.of("https://drive.google.com/drive/folders/").type())
                .isEqualTo(Type.OTHER);
    }

    @Test
    void a_file_at_an_address_is_told_by_its_ending() {
        assertThat(MediaSource.of("https://video.example.com/a/clip.MP4?x=1").type())
                .isEqualTo(Type.VIDEO);
        assertThat(MediaSource.of("https://images.example.com/affiche.png").type())
                .isEqualTo(Type.PICTURE);
        assertThat(MediaSource.of("https://images.example.com/affiche.png").thumbnail())
                .contains("https://images.example.com/affiche.png");
        assertThat(MediaSource.of("https://images.example.com/drawing.svg").type())
                .isEqualTo(Type.OTHER);
        assertThat(MediaSource.of("https://studio.example.com/v/seance-ete/file")
                        .type())
                .isEqualTo(Type.FILE);
        assertThat(MediaSource.ownFile().embed()).isEmpty();
    }

    @Test
    void what_is_no_address_of_the_web_has_none() {
        for (String odd : new String[] {
            null,
            "",
            "  ",
            "javascript:alert(1)",
            "data:text/html,x",
            "file:///etc/passwd",
            "ftp://example.com/a.mp4",
            "https://",
            "https://user:secret@example.com/a.mp4",
            "une séance",
            "https://example.com/" + "x".repeat(2_000)
        }) {
            MediaSource none = MediaSource.of(odd);
            assertThat(none.type()).as("%s", odd).isEqualTo(Type.OTHER);
            assertThat(none.address()).as("%s", odd).isNull();
            assertThat(none.thumbnail()).as("%s", odd).isEmpty();
        }
    }
}
