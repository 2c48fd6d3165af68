package coachdesk.desk.media.store;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.media.OwnPictures;
import coachdesk.desk.media.Pictures;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OwnPicturesTest {
    @TempDir
    Path folder;

    private MediaDesk desk;
    private OwnPictures own;

    @BeforeEach
    void open() {
        desk = new MediaDesk(folder);
        own = new OwnPictures(desk.media);
        desk.media.create(desk.file(
                "Affiche", desk.files.take(Pictures.file(folder, "a.png", Pictures.picture("png", 700, 400)))));
    }

    @AfterEach
    void close() {
        desk.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://studio.example.com/v/affiche",
                "https://studio.example.com/v/affiche/file",
                "https://studio.example.com/api/media/affiche"
            })
    void a_picture_of_the_studios_own_is_at_hand(String address) {
        assertThat(own.of(address).orElseThrow()).exists();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://images.example.com/v/affiche",
                "https://studio.example.com/v/autre",
                "https://studio.example.com/affiche",
                "https://studio.example.com.example.org/v/affiche",
                ""
            })
    void one_of_somebody_else_is_not_asked_for(String address) {
        assertThat(own.of(address)).isEmpty();
    }

    @Test
    void one_that_the_server_refused_is_told() {
        String address = "https://studio.example.com/v/affiche/thumb/640";
        assertThat(own.refused(address)).isFalse();
        String hash = desk.media.list("").getFirst().link().thumbs().getFirst().hash();
        desk.store.change(tx -> FileRows.refused(tx, hash, ErrorCode.TOO_LARGE));
        assertThat(own.refused(address)).isTrue();
        assertThat(own.refused("https://images.example.com/v/affiche/thumb/640"))
                .isFalse();
    }

    @Test
    void what_is_deleted_is_gone() {
        desk.media.list("").forEach(row -> desk.media.delete(row.id()));
        assertThat(own.of("https://studio.example.com/v/affiche")).isEmpty();
    }
}
