package coachdesk.app.media;

import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.PageStates;
import coachdesk.app.ui.Texts;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

/** What stands where media are listed, whether there are any or not. */
final class MediaStates extends PageStates<MediaListModel.State> {
    /**
     * @param none while the studio has no media at all
     * @param find where somebody searches for them
     */
    MediaStates(MediaListModel model, Texts texts, Node listed, Node none, TextInputControl find) {
        super(
                model.stateProperty(),
                MediaListModel.State.READING,
                texts.bind("media.reading"),
                Map.of(
                        MediaListModel.State.LISTED,
                        listed,
                        MediaListModel.State.NONE,
                        none,
                        MediaListModel.State.NOT_FOUND,
                        new EmptyState(
                                "fth-search",
                                texts.bind("media.not-found"),
                                texts.bind("media.not-found.advice"),
                                EmptyState.way(texts.bind("media.all"), find::clear)),
                        MediaListModel.State.FAILED,
                        new EmptyState(
                                "fth-alert-triangle", texts.bind("media.failed"), texts.bind("media.failed.advice"))));
    }
}
