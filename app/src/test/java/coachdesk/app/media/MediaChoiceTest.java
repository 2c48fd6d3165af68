package coachdesk.app.media;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.OwnWindow;
import coachdesk.app.shell.Command;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaFields;
import coachdesk.desk.media.MediaLink.Words;
import coachdesk.desk.media.MediaRow;
import java.util.List;
import java.util.Map;
import javafx.event.Event;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.Start;

/** Several pictures are picked among the media, in their order, for an offer and for an article. */
class MediaChoiceTest extends OwnWindow {
    private static final String COVER = "https://pictures.example.com/%s.jpg";

    @Start
    void start(Stage stage) {
        desk(0);
        for (String title : List.of("Un", "Deux", "Trois", "Sans image")) {
            String cover = title.equals("Sans image") ? "" : COVER.formatted(title);
            fixture.desk
                    .media()
                    .create(new MediaFields(
                            new Words(
                                    title,
                                    fixture.desk.media().slug(title, null),
                                    "https://vimeo.com/123456789",
                                    "",
                                    cover,
                                    MediaAction.NONE),
                            null,
                            List.of()));
        }
        fixture.desk
                .catalogue()
                .create(
                        Sheets.OFFER,
                        Map.of(
                                "name",
                                "Carte",
                                "price",
                                20,
                                "images",
                                List.of(COVER.formatted("a"), COVER.formatted("b"), COVER.formatted("Deux"))));
        window(stage, "catalogue");
    }

    @Test
    void an_offer_gets_as_many_as_there_is_room_for() throws Exception {
        String id = offer().id();
        robot.interact(() -> window.shell.open("catalogue", "offers:" + id));
        until(() -> says(".record-title", "Carte"));
        press("Choisir dans les médias…");
        until(() -> list() != null && list().getItems().size() == 4);
        assertThat(button("Ajouter").isDisabled()).isTrue();
        pick("Sans image", "Aucune image choisie, 2 au plus");
        until(() -> says(".label", "Ce média n’a pas d’image\u00a0: donnez-lui d’abord une couverture."));
        pick("Trois", "1 image choisie, 2 au plus");
        pick("Deux", "2 images choisies, 2 au plus");
        assertThat(numbers()).as("of those in sight").isNotEmpty().isSubsetOf("1", "2");
        pick("Un", "2 images choisies, 2 au plus");
        until(() ->
                says(".label", "Il y a de la place pour 2 images\u00a0: retirez-en une pour en choisir une autre."));
        pick("Trois", "1 image choisie, 2 au plus");
        pick("Un", "2 images choisies, 2 au plus");
        robot.interact(() -> key(KeyCode.ENTER));
        until(() -> list() == null);
        press("Enregistrer");
        until(() -> ((List<?>) offer().doc().get("images")).size() == 4);
        assertThat(offer().doc())
                .as("what was there already is not put there twice")
                .containsEntry(
                        "images",
                        List.of(
                                COVER.formatted("a"),
                                COVER.formatted("b"),
                                COVER.formatted("Deux"),
                                COVER.formatted("Un")));
    }

    @Test
    void what_is_picked_stays_so_while_one_looks_for_others_and_each_becomes_a_paragraph(FxRobot hand)
            throws Exception {
        String id = fixture.desk.articles().create("Samedi");
        robot.interact(() -> window.shell.open("articles", id));
        until(() -> window.layers.lookup(".article-area") != null);
        robot.interact(() -> window.shell.current().commands().stream()
                .filter(command -> command.id().equals("articles.media"))
                .forEach(Command::run));
        until(() -> list() != null && list().getItems().size() == 4);
        pick("Trois", "1 image choisie, 20 au plus");
        robot.interact(() -> ((TextField) window.layers.lookup(".media-choice .text-field")).setText("un"));
        until(() -> list().getItems().size() == 1);
        pick("Un", "2 images choisies, 20 au plus");
        press("Ajouter");
        until(() -> list() == null);
        until(() -> content(id)
                .equals("![Trois](" + COVER.formatted("Trois") + ")\n\n![Un](" + COVER.formatted("Un") + ")\n\n"));
    }

    private String content(String id) {
        robot.interact(() -> window.shell.current().commands().stream()
                .filter(command -> command.id().equals("articles.keep"))
                .forEach(Command::run));
        return fixture.desk.articles().find(id).orElseThrow().words().content();
    }

    private Entry offer() {
        return fixture.desk.catalogue().list(Sheets.OFFER, "carte").getFirst();
    }

    @SuppressWarnings("unchecked")
    private ListView<MediaRow> list() {
        return (ListView<MediaRow>) window.layers.lookup(".media-choice .list-view");
    }

    /** By the keyboard. @param then what is said when it was done */
    private void pick(String title, String then) {
        robot.interact(() -> {
            list().getItems().stream()
                    .filter(row -> row.link().words().title().equals(title))
                    .forEach(list().getSelectionModel()::select);
            key(KeyCode.SPACE);
        });
        assertThat(says(".label", then)).as(then).isTrue();
    }

    private void key(KeyCode code) {
        Event.fireEvent(
                list(),
                new KeyEvent(KeyEvent.KEY_PRESSED, KeyEvent.CHAR_UNDEFINED, "", code, false, false, false, false));
    }

    private List<String> numbers() {
        return window.layers.lookupAll(".media-nth").stream()
                .filter(node -> node.isVisible() && node instanceof Label)
                .map(node -> ((Label) node).getText())
                .toList();
    }
}
