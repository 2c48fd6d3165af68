package coachdesk.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.app.MediaSamples;
import coachdesk.app.media.MediaModel.Fault;
import coachdesk.app.tasks.Pauses;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.media.MediaSource;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaLink;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.search.Finding;
import coachdesk.desk.search.Place;
import coachdesk.desk.store.Signals;
import coachdesk.desk.sync.store.Queue;
import coachdesk.desk.tasks.DirectRunner;
import coachdesk.testkit.studio.DrawnPicture;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MediaModelsTest {
    @TempDir
    Path folder;

    private final List<Problem> problems = new ArrayList<>();
    private final List<Runnable> undo = new ArrayList<>();
    private final List<Runnable> pauses = new ArrayList<>();
    private final DirectRunner tasks = new DirectRunner(problems::add);
    private final Pauses pause = (delay, then) -> {
        pauses.add(then);
        return () -> pauses.remove(then);
    };
    private DeskFixture fixture;
    private Signals signals;

    @BeforeEach
    void open() {
        fixture = new DeskFixture(folder.resolve("desk"), 0);
        signals = fixture.desk.store().signals();
    }

    @AfterEach
    void close() {
        assertThat(problems).isEmpty();
        fixture.close();
    }

    private MediaModel model(MediaLink known) {
        return new MediaModel(
                fixture.desk.media(), fixture.desk.mediaFiles(), tasks, pause, problems::add, signals, known);
    }

    private void typed() {
        List<Runnable> due = List.copyOf(pauses);
        pauses.clear();
        due.forEach(Runnable::run);
    }

    private MediaRow found(String title) {
        return fixture.desk.media().list(title).getFirst();
    }

    @Test
    void the_cards_follow_what_is_typed_and_what_changes() {
        MediaListModel list = new MediaListModel(
                fixture.desk.media(), fixture.desk.mediaFiles(), signals, tasks, pause, problems::add);
        assertThat(list.stateProperty().get()).isEqualTo(MediaListModel.State.READING);
        list.start();
        assertThat(list.stateProperty().get()).isEqualTo(MediaListModel.State.NONE);
        MediaSamples.fill(fixture);
        assertThat(list.rows()).hasSize(8);
        list.search("s");
        list.search("salle");
        typed();
        assertThat(list.rows()).extracting(row -> row.link().words().title()).containsExactly("La salle");
        fixture.desk.media().delete(list.rows().getFirst().id());
        assertThat(list.stateProperty().get()).isEqualTo(MediaListModel.State.NOT_FOUND);
        list.stop();
    }

    @Test
    void a_link_is_recognised_and_its_address_follows_the_title_until_somebody_writes_one() {
        MediaSamples.fill(fixture);
        MediaModel model = model(null);
        assertThat(model.faultsProperty().get()).contains(Fault.NO_TITLE, Fault.NO_SOURCE);
        model.form.address.set("youtu.be/abcdefghijk");
        assertThat(model.source().type()).isEqualTo(MediaSource.Type.YOUTUBE);
        model.form.title.set("La salle");
        assertThat(model.form.slug.get()).isEqualTo("la-salle");
        typed();
        assertThat(model.form.slug.get()).isEqualTo("la-salle-2");
        model.form.slug.set("la-salle");
        typed();
        assertThat(model.faultsProperty().get()).containsExactly(Fault.SLUG_TAKEN);
        for (String bad : List.of("a/b", "fête", "💃", "a b")) {
            model.form.slug.set(bad);
            assertThat(model.faultsProperty().get()).as(bad).contains(Fault.SLUG);
        }
        model.form.slug.set("ma-salle");
        typed();
        model.form.title.set("Notre salle");
        typed();
        assertThat(model.form.slug.get()).isEqualTo("ma-salle");
        assertThat(model.canSave()).isTrue();
        model.save((id, back) -> undo.add(back));
        assertThat(found("Notre salle").link().words().address()).isEqualTo("https://youtu.be/abcdefghijk");
        undo.getFirst().run();
        assertThat(fixture.desk.media().list("Notre salle")).isEmpty();
        model.close();
    }

    @Test
    void a_button_needs_words_and_a_way() {
        MediaSamples.fill(fixture);
        MediaModel model = model(found("La salle").link());
        assertThat(model.faultsProperty().get()).isEmpty();
        model.form.action.set(MediaAction.Kind.CUSTOM);
        assertThat(model.faultsProperty().get()).containsExactly(Fault.ACTION_TEXT, Fault.ACTION_LINK);
        model.form.actionText.set("Voir");
        model.form.actionLink.set("javascript:alert(1)");
        assertThat(model.faultsProperty().get()).containsExactly(Fault.ACTION_LINK);
        model.form.actionLink.set("example.com/voir");
        model.form.cover.set("file:///etc/passwd");
        assertThat(model.faultsProperty().get()).containsExactly(Fault.COVER);
        model.form.cover.set("");
        model.save((id, back) -> undo.add(back));
        assertThat(found("La salle").link().words().action())
                .isEqualTo(new MediaAction(MediaAction.Kind.CUSTOM, "Voir", "https://example.com/voir"));
        undo.getFirst().run();
        assertThat(found("La salle").link().words().action()).isEqualTo(MediaAction.NONE);
    }

    @Test
    void a_file_gives_its_name_and_one_that_is_refused_changes_nothing() throws IOException {
        MediaModel model = model(null);
        List<Problem> refused = new ArrayList<>();
        Path svg = Files.writeString(folder.resolve("dessin.png"), "<svg xmlns='http://www.w3.org/2000/svg'/>");
        model.take(svg, refused::add);
        assertThat(refused).extracting(Problem::code).containsExactly(ErrorCode.MEDIA_SCRIPT);
        assertThat(model.file()).isNull();
        Path good = Files.write(folder.resolve("Fete_du_lac.jpg"), DrawnPicture.jpeg(700, 500, 40));
        model.take(good, refused::add);
        typed();
        assertThat(model.form.title.get()).isEqualTo("Fete du lac");
        assertThat(model.form.slug.get()).isEqualTo("fete-du-lac");
        assertThat(model.shownProperty().get().picture()).exists();
        model.save((id, back) -> undo.add(back));
        assertThat(found("Fete").link().file().width()).isEqualTo(700);
        int waiting =
                fixture.desk.store().reading(reading -> Queue.counts(reading).files());
        assertThat(waiting).isEqualTo(3);
        Path other = Files.write(folder.resolve("autre.jpg"), DrawnPicture.jpeg(400, 300, 140));
        MediaModel again = model(found("Fete").link());
        again.cover(other, refused::add);
        again.save((id, back) -> undo.add(back));
        assertThat(found("Fete").link().thumbs()).hasSize(1);
        assertThat(refused).hasSize(1);
    }

    @Test
    void media_are_found_everywhere_also_when_they_are_mistyped() {
        MediaSamples.fill(fixture);
        fixture.desk.search().prepare();
        for (String typed : List.of("affiche", "afiche")) {
            assertThat(fixture.desk.search().find(typed, 5).all())
                    .as(typed)
                    .extracting(Finding::place, Finding::title)
                    .containsExactly(Tuple.tuple(Place.MEDIA, "Affiche de l’été"));
        }
    }

    @Test
    void what_an_older_server_took_can_still_be_saved() {
        MediaLink old = new MediaLink(
                "old",
                new MediaLink.Words("Vieux", "Vieux Film", "/uploads/film.mp4", "", "", MediaAction.NONE),
                "",
                3,
                null,
                null,
                List.of());
        MediaModel model = model(old);
        assertThat(model.faultsProperty().get()).isEmpty();
        model.form.title.set("Vieux film");
        assertThat(model.form.slug.get()).isEqualTo("Vieux Film");
        assertThat(model.canSave()).isTrue();
    }
}
