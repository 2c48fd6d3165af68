package coachdesk.app.campaigns.editor;

import coachdesk.app.articles.markdown.ArticleMessage;
import coachdesk.app.ui.WebLink;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.CallToAction;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What is said: the fields of a campaign that somebody types. UI thread only. */
final class Content {
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty message = new SimpleStringProperty("");
    private final StringProperty subject = new SimpleStringProperty("");
    private final StringProperty media = new SimpleStringProperty("");
    private final StringProperty format = new SimpleStringProperty(Campaign.WIDE);
    private final ObjectProperty<CallToAction.Kind> action = new SimpleObjectProperty<>();
    private final StringProperty actionText = new SimpleStringProperty("");
    private final StringProperty actionLink = new SimpleStringProperty("");
    private final StringProperty template = new SimpleStringProperty("");
    private final StringProperty course = new SimpleStringProperty();
    private String language;

    /** @param changed told of each change */
    Content(Runnable changed) {
        for (Property<?> each :
                List.of(name, message, subject, media, format, action, actionText, actionLink, template, course)) {
            each.addListener((property, before, now) -> changed.run());
        }
    }

    StringProperty nameProperty() {
        return name;
    }

    StringProperty messageProperty() {
        return message;
    }

    StringProperty subjectProperty() {
        return subject;
    }

    StringProperty mediaProperty() {
        return media;
    }

    StringProperty formatProperty() {
        return format;
    }

    /** Null for none. */
    ObjectProperty<CallToAction.Kind> actionProperty() {
        return action;
    }

    StringProperty actionTextProperty() {
        return actionText;
    }

    StringProperty actionLinkProperty() {
        return actionLink;
    }

    /** The provider's id of an approved WhatsApp message. */
    StringProperty templateProperty() {
        return template;
    }

    /** Its id; null for each person's own. */
    StringProperty courseProperty() {
        return course;
    }

    void show(Campaign shown) {
        course.set(shown.courseId());
        language = shown.language();
        name.set(shown.name());
        message.set(shown.message());
        subject.set(text(shown.subject()));
        media.set(text(shown.media()));
        format.set(shown.format());
        action.set(shown.action() == null ? null : shown.action().kind());
        actionText.set(shown.action() == null ? "" : text(shown.action().text()));
        actionLink.set(shown.action() == null ? "" : text(shown.action().link()));
        template.set(text(shown.template()));
    }

    /** What an article brings beside its text; what somebody wrote already stays. */
    void take(ArticleMessage article) {
        fill(name, article.title());
        fill(subject, article.title());
        if (article.picture() != null) {
            fill(media, article.picture());
        }
    }

    private static void fill(StringProperty field, String text) {
        if (field.get() == null || field.get().isBlank()) {
            field.set(text);
        }
    }

    Campaign campaign(
            String id,
            Set<Channel> channels,
            List<BasketEntry> basket,
            Map<String, String> fallbacks,
            int lateMinutes) {
        return new Campaign(
                id,
                name.get().strip(),
                message.get(),
                orNull(subject),
                WebLink.web(media.get()).orElse(orNull(media)),
                format.get(),
                action.get() == null ? null : new CallToAction(action.get(), orNull(actionText), link()),
                channels,
                basket,
                fallbacks,
                course.get(),
                language,
                orNull(template),
                lateMinutes);
    }

    private String link() {
        return WebLink.of(actionLink.get()).orElse(orNull(actionLink));
    }

    private static String text(String text) {
        return Objects.requireNonNullElse(text, "");
    }

    private static String orNull(StringProperty text) {
        return text.get() == null || text.get().isBlank() ? null : text.get().strip();
    }
}
