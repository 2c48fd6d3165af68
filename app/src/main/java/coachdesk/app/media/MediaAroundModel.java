package coachdesk.app.media;

import coachdesk.app.tasks.Refresh;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.MediaLibrary.Shared;
import coachdesk.desk.media.MediaRow;
import coachdesk.desk.media.MediaUse;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.store.Signals;
import coachdesk.desk.store.Topic;
import coachdesk.desk.tasks.TaskRunner;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is known of a film or a picture beside its form: where its page is, who shows it, how its files get on. UI thread only. */
final class MediaAroundModel {
    private final Refresh<Around> refresh;
    private final ReadOnlyObjectWrapper<Around> around = new ReadOnlyObjectWrapper<>();

    /**
     * @param row null when it is gone
     * @param shared null while no server is known
     */
    record Around(MediaRow row, Shared shared, List<MediaUse> uses) {}

    MediaAroundModel(MediaLibrary media, Signals signals, TaskRunner tasks, String id, Consumer<Problem> problems) {
        refresh = new Refresh<>(tasks, () -> read(media, id), around::set, problems)
                .on(signals, Topic.MEDIA, Topic.MEDIA_FILE, Topic.CAMPAIGN, Topic.ARTICLE, Topic.OFFER, Topic.SYNC);
    }

    private static Around read(MediaLibrary media, String id) {
        MediaRow row = media.find(id).orElse(null);
        return row == null
                ? new Around(null, null, List.of())
                : new Around(row, media.share(row.link().words().slug()).orElse(null), media.usedIn(id));
    }

    /** Null until it was read. */
    ReadOnlyObjectProperty<Around> aroundProperty() {
        return around.getReadOnlyProperty();
    }

    void start() {
        refresh.start();
    }

    void stop() {
        refresh.stop();
    }
}
