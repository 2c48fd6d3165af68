package coachdesk.backend.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.UploadState;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class UploadTest {
    private static final int PIECE = 100_000;

    @AutoClose
    private final Town town = new Town();

    private final Caller coach = town.coach("nord");

    private final Film film = Film.of(450_000, 1);

    @Test
    void a_file_comes_in_pieces_and_is_given_back_whole_or_in_part() {
        assertThat(film.state(coach)).isEqualTo(new UploadState(0, false));
        assertThat(film.send(coach, 0, PIECE).as(UploadState.class)).isEqualTo(new UploadState(PIECE, false));
        assertThat(film.state(coach)).as("after a cut").isEqualTo(new UploadState(PIECE, false));
        assertThat(film.sendAll(coach, PIECE)).isEqualTo(new UploadState(450_000, true));

        Caller.Reply whole = coach.get("/api/blobs/" + film.hash());
        assertThat(whole.status()).isEqualTo(200);
        assertThat(whole.header("content-type")).isEqualTo("video/mp4");
        assertThat(whole.header("content-length")).isEqualTo("450000");
        assertThat(whole.header("etag")).isEqualTo("\"" + film.hash() + "\"");
        assertThat(whole.header("x-content-type-options")).isEqualTo("nosniff");
        Caller.Reply part = coach.send("GET", "/api/blobs/" + film.hash(), null, "Range", "bytes=4-11");
        assertThat(part.status()).isEqualTo(206);
        assertThat(part.text()).isEqualTo("ftypisom");
        assertThat(part.header("content-range")).isEqualTo("bytes 4-11/450000");
        assertThat(coach.send("GET", "/api/blobs/" + film.hash(), null, "Range", "bytes=-3")
                        .header("content-range"))
                .isEqualTo("bytes 449997-449999/450000");
        assertThat(coach.send("GET", "/api/blobs/" + film.hash(), null, "Range", "bytes=450000-")
                        .status())
                .isEqualTo(416);
        assertThat(coach.send("GET", "/api/blobs/" + film.hash(), null, "If-None-Match", whole.header("etag"))
                        .status())
                .isEqualTo(304);
        Caller.Reply head = coach.send("HEAD", "/api/blobs/" + film.hash(), null);
        assertThat(head.header("content-length")).isEqualTo("450000");
        assertThat(head.text()).isEmpty();
    }

    @Test
    void a_piece_that_is_not_next_is_told_where_to_go_on() {
        film.send(coach, 0, PIECE);
        Caller.Reply again = film.send(coach, 0, PIECE);
        assertThat(again.status()).isEqualTo(409);
        assertThat(again.object()).containsEntry("received", PIECE).containsEntry("code", "media.offset");
        assertThat(film.send(coach, 3 * PIECE, PIECE).status()).isEqualTo(409);
        assertThat(film.sendAll(coach, PIECE).complete()).isTrue();
        assertThat(film.send(coach, 0, PIECE).as(UploadState.class))
                .as("what is here is not taken again")
                .isEqualTo(new UploadState(450_000, true));
    }

    @Test
    void two_desks_that_bring_the_same_file_at_once_do_each_other_no_harm() throws Exception {
        Caller other = town.coach("nord");
        List<Future<UploadState>> both = new ArrayList<>();
        try (ExecutorService desks = Executors.newFixedThreadPool(2)) {
            both.add(desks.submit(() -> film.sendAll(coach, 20_000)));
            both.add(desks.submit(() -> film.sendAll(other, 30_000)));
        }
        for (Future<UploadState> one : both) {
            assertThat(one.get()).isEqualTo(new UploadState(450_000, true));
        }
        assertThat(coach.get("/api/blobs/" + film.hash()).header("content-length"))
                .isEqualTo("450000");
    }

    @Test
    void what_is_too_large_is_refused_before_it_is_read() {
        String path = "/api/blobs/" + film.hash() + "?offset=0&size=";
        Caller.Reply film2gb = coach.sendBytes("PUT", path + 2_147_483_648L, new byte[10]);
        assertThat(film2gb.status()).isEqualTo(413);
        assertThat(film2gb.object()).containsEntry("code", ErrorCode.MEDIA_TOO_LARGE.wire());
        assertThat(coach.sendBytes("PUT", path + 450_000, new byte[9 * 1024 * 1024])
                        .status())
                .as("a piece of nine megabytes")
                .isEqualTo(413);
        byte[] picture = "\u0089PNG\r\n\u001a\n"
                .concat("x".repeat(5_000))
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(coach.sendBytes("PUT", path + 21L * 1024 * 1024, picture).object())
                .as("a picture of 21 MB")
                .containsEntry("code", ErrorCode.MEDIA_TOO_LARGE.wire());
        assertThat(film.state(coach)).isEqualTo(new UploadState(0, false));
    }

    @Test
    void what_is_neither_picture_nor_film_is_refused_whatever_its_name() {
        for (String odd : List.of(
                "<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "<!DOCTYPE html><script>alert(1)</script>",
                "MZ a program",
                "%PDF-1.7",
                "PK\u0003\u0004 an archive",
                "\u001aE\u00df\u00a3 matroska",
                "\0\0\0\u0018ftypheic")) {
            Film file = Film.of(odd);
            Caller.Reply reply = file.send(coach, 0, PIECE);
            assertThat(reply.status()).as(odd).isEqualTo(415);
            assertThat(reply.object()).containsEntry("code", ErrorCode.MEDIA_TYPE.wire());
            assertThat(file.state(coach)).isEqualTo(new UploadState(0, false));
        }
    }

    @Test
    void a_size_that_was_wrong_once_does_not_stand_in_the_way_for_ever() {
        String path = "/api/blobs/" + film.hash();
        coach.sendBytes(
                "PUT", path + "?offset=0&size=900000", Film.of(600_000, 5).bytes());
        assertThat(film.state(coach)).isEqualTo(new UploadState(600_000, false));
        assertThat(film.send(coach, 0, PIECE).object()).containsEntry("received", 0);
        assertThat(film.sendAll(coach, PIECE).complete()).isTrue();
    }

    @Test
    void a_small_picture_that_would_unpack_to_gigabytes_is_refused() {
        byte[] huge = "\u0089PNG\r\n\u001a\n\0\0\0\rIHDR\0\0\u00ea\u0060\0\0\u00ea\u0060\b\u0006\0\0\0----"
                .getBytes(java.nio.charset.StandardCharsets.ISO_8859_1);
        assertThat(new Film(huge).send(coach, 0, PIECE).status()).isEqualTo(415);
        String webp = "RIFF....WEBPVP8X\n\0\0\0\0\0\0\0";
        assertThat(Film.of(webp + "\u00ff\u00ff\0\u00ff\u00ff\0")
                        .send(coach, 0, PIECE)
                        .status())
                .isEqualTo(415);
        assertThat(Film.of(webp + "\u00ff\u0003\0\u00ff\u0002\0")
                        .send(coach, 0, PIECE)
                        .status())
                .as("1024 by 768")
                .isEqualTo(200);
        assertThat(Film.of("GIF89a and nothing").send(coach, 0, PIECE).object())
                .as("a head without a picture")
                .containsEntry("code", "media.type");
        Film picture = Shelf.picture(800, 600);
        assertThat(picture.sendAll(coach, PIECE).complete()).isTrue();
    }

    @Test
    void a_file_that_is_not_what_its_hash_says_is_dropped() {
        byte[] other = film.bytes().clone();
        other[300_000] ^= 1;
        Caller.Reply reply =
                coach.sendBytes("PUT", "/api/blobs/" + film.hash() + "?offset=0&size=" + other.length, other);
        assertThat(reply.status()).isEqualTo(422);
        assertThat(reply.object()).containsEntry("code", ErrorCode.MEDIA_DAMAGED.wire());
        assertThat(film.state(coach)).isEqualTo(new UploadState(0, false));
        assertThat(film.sendAll(coach, PIECE).complete()).isTrue();
    }

    @Test
    void a_file_is_its_studios_and_of_the_coach_there() {
        film.sendAll(coach, PIECE);
        Caller sud = town.coach("sud");
        assertThat(film.state(sud)).isEqualTo(new UploadState(0, false));
        assertThat(sud.get("/api/blobs/" + film.hash()).status()).isEqualTo(404);
        assertThat(town.door("nord").get("/api/blobs/" + film.hash()).status()).isEqualTo(403);
        assertThat(film.send(town.door("nord"), 0, PIECE).status()).isEqualTo(403);
        assertThat(film.send(town.nobody(), 0, PIECE).status()).isEqualTo(401);
    }

    @Test
    void odd_requests_are_told_so() {
        assertThat(coach.get("/api/blobs/..%2f..%2fetc/upload").status()).isEqualTo(404);
        String path = "/api/blobs/" + film.hash();
        for (String query : List.of(
                "",
                "?offset=0",
                "?offset=-1&size=5",
                "?offset=x&size=5",
                "?offset=0&size=0",
                "?offset=0&size=99999999999999999999")) {
            assertThat(coach.sendBytes("PUT", path + query, new byte[1]).status())
                    .as(query)
                    .isEqualTo(422);
        }
        assertThat(coach.sendBytes("PUT", path + "?offset=0&size=5", new byte[6])
                        .status())
                .isEqualTo(422);
    }
}
