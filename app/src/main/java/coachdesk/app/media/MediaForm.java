package coachdesk.app.media;

import coachdesk.desk.media.MediaAction;
import coachdesk.desk.media.MediaLink;
import java.util.List;
import java.util.Objects;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What somebody types about a film or a picture. UI thread only. */
final class MediaForm {
    final StringProperty title = new SimpleStringProperty("");
    final StringProperty slug = new SimpleStringProperty("");
    final StringProperty address = new SimpleStringProperty("");
    final StringProperty description = new SimpleStringProperty("");
    final StringProperty cover = new SimpleStringProperty("");
    final ObjectProperty<MediaAction.Kind> action = new SimpleObjectProperty<>(MediaAction.Kind.NONE);
    final StringProperty actionText = new SimpleStringProperty("");
    final StringProperty actionLink = new SimpleStringProperty("");

    void listen(Runnable changed) {
        for (Property<?> each : List.of(title, slug, address, description, cover, action, actionText, actionLink)) {
            each.addListener((property, before, now) -> changed.run());
        }
    }

    void show(MediaLink.Words words) {
        title.set(words.title());
        slug.set(words.slug());
        address.set(words.address());
        description.set(words.description());
        cover.set(words.cover());
        action.set(words.action().kind());
        actionText.set(words.action().text());
        actionLink.set(words.action().link());
    }

    MediaLink.Words words() {
        boolean none = action.get() == MediaAction.Kind.NONE;
        return new MediaLink.Words(
                text(title),
                text(slug),
                text(address),
                Objects.requireNonNullElse(description.get(), "").strip(),
                text(cover),
                none ? MediaAction.NONE : new MediaAction(action.get(), text(actionText), text(actionLink)));
    }

    private static String text(StringProperty property) {
        return Objects.requireNonNullElse(property.get(), "").strip();
    }
}
