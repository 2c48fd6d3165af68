package coachdesk.desk.media.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.media.MediaSource;
import coachdesk.desk.media.FileState;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaFiles.Taken;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaLink.Words;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.media.MediaUse;
import coachdesk.desk.media.Pictures;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredMediaTest {
    private static final String CLIP = "https://www.youtube.com/watch?v=abcdefghijk";

    @TempDir
    Path folder;

    private MediaDesk desk;

    @BeforeEach
    void open() {
        desk = new MediaDesk(folder);
    }

    @AfterEach
    void close() {
        desk.close();
    }

    private MediaRow found(String id) {
        return desk.media.find(id).orElseThrow();
    }

    private MediaFields with(MediaLink link, Words words) {
        return new MediaFields(words, link.file(), link.thumbs());
    }

    private static Words words(String title, String slug) {
        return new Words(title, slug, CLIP, "", "", MediaAction.NONE);
    }

    private int pending() {
        return desk.store.read(
                sql -> coachdesk.desk.sync.store.Queue.waiting(sql, 0, 100).size());
    }

    private int waiting() {
        return desk.store.reading(
                reading -> coachdesk.desk.sync.store.Queue.counts(reading).files());
    }

    @Test
    void a_link_is_kept_with_what_its_service_says_of_it() {
        String id = desk.media.create(desk.link("Échauffement 🔥", CLIP));
        MediaLink link = found(id).link();
        assertThat(link.words().slug()).isEqualTo("echauffement");
        assertThat(link.source().type()).isEqualTo(MediaSource.Type.YOUTUBE);
        assertThat(link.thumbnail()).contains("abcdefghijk");
        assertThat(found(id).state()).isEqualTo(FileState.THERE);
        assertThat(pending()).isEqualTo(1);
    }

    @Test
    void a_slug_belongs_to_one_alone_also_while_nobody_else_knows_of_it() {
        String first = desk.media.create(desk.link("Salsa", CLIP));
        assertThat(desk.media.free("salsa", null)).isFalse();
        assertThat(desk.media.free("SALSA", null)).isFalse();
        assertThat(desk.media.free("salsa", first)).isTrue();
        assertThat(desk.media.slug("Salsa !", null)).isEqualTo("salsa-2");
        for (String bad : List.of("salsa", "a/b", "fête", "💃", "", "share", "a b")) {
            MediaFields fields = new MediaFields(words("Salsa", bad), null, List.of());
            assertThatThrownBy(() -> desk.media.create(fields))
                    .as(bad)
                    .isInstanceOfSatisfying(
                            ProblemException.class,
                            e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.MEDIA_SLUG));
        }
        assertThat(desk.media.list("")).hasSize(1);
        desk.media.delete(first);
        assertThat(desk.media.free("salsa", null)).isTrue();
    }

    @Test
    void it_is_found_by_what_it_says() {
        desk.media.create(desk.link("Fête d’été", CLIP));
        desk.media.create(desk.link("Autre", "https://vimeo.com/123456"));
        assertThat(desk.media.list("ete fet"))
                .extracting(row -> row.link().words().title())
                .containsExactly("Fête d’été");
        assertThat(desk.media.list("vimeo")).hasSize(1);
        assertThat(desk.media.list("rien")).isEmpty();
        assertThat(desk.media.list("")).hasSize(2);
    }

    @Test
    void an_edit_changes_what_was_changed_and_can_be_taken_back() {
        String id = desk.media.create(desk.link("Salsa", CLIP));
        MediaLink seen = found(id).link();
        // Meanwhile somebody else wrote a description.
        desk.media.edit(seen, with(seen, new Words("Salsa", "salsa", CLIP, "Pour débuter", "", MediaAction.NONE)));
        MediaAction action = new MediaAction(MediaAction.Kind.CUSTOM, "Réserver", "https://example.com/r");
        Undo undo = desk.media.edit(seen, with(seen, new Words("Salsa 2", "salsa-deux", CLIP, "", "", action)));
        Words now = found(id).link().words();
        assertThat(now).isEqualTo(new Words("Salsa 2", "salsa-deux", CLIP, "Pour débuter", "", action));
        undo.undo();
        assertThat(found(id).link().words())
                .isEqualTo(new Words("Salsa", "salsa", CLIP, "Pour débuter", "", MediaAction.NONE));
        String other = desk.media.create(desk.link("Tango", CLIP));
        MediaLink tango = found(other).link();
        assertThatThrownBy(() -> desk.media.edit(tango, with(tango, words("Tango", "salsa"))))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void a_file_waits_from_the_moment_a_record_names_it_until_none_does() {
        Taken taken = desk.files.take(Pictures.file(folder, "a.png", Pictures.picture("png", 700, 400)));
        assertThat(waiting()).isZero();
        String id = desk.media.create(desk.file("Affiche", taken));
        assertThat(waiting()).isEqualTo(3);
        MediaRow row = found(id);
        assertThat(row.state().stage()).isEqualTo(FileState.Stage.WAITING);
        assertThat(row.picture()).exists();
        assertThat(row.link().words().address()).isEmpty();
        Undo undo = desk.media.delete(id);
        assertThat(waiting()).isZero();
        undo.undo();
        assertThat(waiting()).isEqualTo(3);
        // The same file in another record: it stays when one of them goes.
        String twin = desk.media.create(desk.file("Affiche bis", taken));
        desk.media.delete(id);
        assertThat(waiting()).isEqualTo(3);
        desk.media.delete(twin);
        assertThat(waiting()).isZero();
    }

    @Test
    void a_file_that_was_tidied_away_while_its_form_stood_open_is_asked_for_again() {
        Taken taken = desk.files.take(Pictures.file(folder, "a.png", Pictures.picture("png", 700, 400)));
        String film = desk.media.create(desk.link("Clip", CLIP));
        for (String hash :
                List.of(taken.file().hash(), taken.thumbs().getFirst().hash())) {
            desk.store.change(tx -> FileRows.forget(tx, hash));
            desk.folder.delete(hash);
        }
        MediaFields fields = desk.file("Affiche", taken);
        assertThatThrownBy(() -> desk.media.create(fields))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.MEDIA_GONE));
        MediaLink seen = found(film).link();
        assertThatThrownBy(() -> desk.media.edit(seen, new MediaFields(seen.words(), taken.file(), taken.thumbs())))
                .isInstanceOf(ProblemException.class);
        assertThat(desk.media.list("")).hasSize(1);
        assertThat(waiting()).isZero();

        Taken again = desk.files.take(Pictures.file(folder, "a.png", Pictures.picture("png", 700, 400)));
        desk.media.create(desk.file("Affiche", again));
        assertThat(waiting()).isEqualTo(3);
    }

    @Test
    void it_is_known_where_it_is_used() {
        String id = desk.media.create(desk.link("Salsa", CLIP));
        desk.told(Kind.CAMPAIGN, "c1", Map.of("name", "Mardi", "message", "Voir https://x.example/v/salsa !"));
        desk.told(Kind.CAMPAIGN, "c2", Map.of("name", "Autre", "message", "https://x.example/v/salsa-2"));
        desk.told(Kind.CAMPAIGN, "c3", Map.of("name", "Clip", "mediaUrl", "https://youtu.be/abcdefghijk"));
        desk.told(Kind.ARTICLE, "a1", Map.of("title", "Bien débuter", "content", "![](/api/share/salsa)"));
        desk.told(Kind.OFFER, "o1", Map.of("name", "Carte", "images", List.of("https://x.example/v/salsa/thumb/1280")));
        assertThat(desk.media.usedIn(id))
                .extracting(MediaUse::place, MediaUse::id)
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(MediaUse.Place.CAMPAIGN, "c1"),
                        org.assertj.core.groups.Tuple.tuple(MediaUse.Place.CAMPAIGN, "c3"),
                        org.assertj.core.groups.Tuple.tuple(MediaUse.Place.ARTICLE, "a1"),
                        org.assertj.core.groups.Tuple.tuple(MediaUse.Place.OFFER, "o1"));
        assertThat(desk.media.share("salsa").orElseThrow().address()).isEqualTo("https://studio.example.com/v/salsa");
        assertThat(desk.media.share("salsa").orElseThrow().here()).isFalse();
    }

    @Test
    void odd_documents_stay_what_they_are() {
        desk.told(
                Kind.MEDIA,
                "odd",
                Map.of(
                        "title",
                        7,
                        "slug",
                        "odd",
                        "views",
                        "many",
                        "file",
                        Map.of("hash", "../../etc"),
                        "thumbs",
                        List.of("x")));
        MediaRow row = found("odd");
        assertThat(row.link().words().title()).isEmpty();
        assertThat(row.link().views()).isZero();
        assertThat(row.link().file()).isNull();
        assertThat(row.link().thumbs()).isEmpty();
    }

    @Test
    void pictures_of_other_desks_come_when_they_are_wanted() {
        Taken taken = desk.files.take(Pictures.file(folder, "a.png", Pictures.picture("png", 320, 200)));
        String hash = taken.thumbs().getFirst().hash();
        String id = desk.media.create(desk.file("Affiche", taken));
        desk.server.whole.put(hash, bytes(hash));
        desk.folder.delete(hash);
        assertThat(found(id).picture()).isNull();
        desk.files.want(List.of(found(id).link()));
        desk.pass();
        assertThat(found(id).picture()).exists();
        String film = desk.media.create(desk.link("Clip", CLIP));
        desk.files.want(List.of(found(film).link()));
        desk.pass();
        assertThat(found(film).picture()).exists();
        // What is something else than it should be is not kept.
        desk.folder.delete(hash);
        desk.server.whole.put(hash, new byte[] {1});
        desk.later();
        desk.files.want(List.of(found(id).link()));
        desk.pass();
        assertThat(found(id).picture()).isNull();
    }

    private byte[] bytes(String hash) {
        try {
            return java.nio.file.Files.readAllBytes(desk.folder.find(hash).orElseThrow());
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
