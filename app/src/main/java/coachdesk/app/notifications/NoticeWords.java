package coachdesk.app.notifications;

import coachdesk.app.ui.Texts;
import coachdesk.desk.notifications.Arrival;
import coachdesk.desk.notifications.Arrivals.Missed;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What a notice says. */
record NoticeWords(Texts texts) {
    private static final int NAMED = 3;

    /**
     * Of everything that came within a moment.
     *
     * @param come at least one, the oldest first
     */
    Notice come(List<Arrival> come) {
        Arrival last = come.getLast();
        Set<String> conversations = new LinkedHashSet<>();
        come.forEach(arrival -> conversations.add(arrival.conversationId()));
        if (conversations.size() > 1) {
            return new Notice(texts.get("notices.several", come.size(), conversations.size()), names(come), null);
        }
        String title = last.kind() == Arrival.Kind.PERSONAL ? texts.get("notices.private", who(last)) : who(last);
        String text = said(last);
        return new Notice(
                title,
                come.size() == 1 ? text : texts.get("notices.more", text, come.size() - 1),
                last.conversationId());
    }

    Notice missed(Missed missed) {
        return new Notice(
                texts.get("notices.missed"),
                texts.get("notices.several", missed.messages(), missed.conversations()),
                null);
    }

    Notice trial() {
        return new Notice(texts.get("notices.trial"), texts.get("notices.trial.text"), null);
    }

    String open() {
        return texts.get("notices.open");
    }

    private String names(List<Arrival> come) {
        Set<String> names = new LinkedHashSet<>();
        come.reversed().forEach(arrival -> names.add(who(arrival)));
        String first = String.join(", ", names.stream().limit(NAMED).toList());
        return names.size() > NAMED ? texts.get("notices.names", first, names.size() - NAMED) : first;
    }

    private String who(Arrival arrival) {
        if (arrival.kind() == Arrival.Kind.ASSISTANT) {
            return texts.get("notices.assistant");
        }
        return arrival.who() == null || arrival.who().isBlank() ? texts.get("notices.somebody") : arrival.who();
    }

    private String said(Arrival arrival) {
        return arrival.text().isBlank() ? texts.get("notices.wordless") : arrival.text();
    }
}
