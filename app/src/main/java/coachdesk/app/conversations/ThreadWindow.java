package coachdesk.app.conversations;

import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Place;
import coachdesk.desk.conversations.Stretch;
import coachdesk.desk.conversations.ThreadPage;
import java.util.ArrayList;
import java.util.List;

/** The messages of a conversation that are held: of a long one never more than a few pages. One thread. */
final class ThreadWindow {
    static final int PAGE = 100;
    static final int MOST = 400;

    private List<Message> messages = List.of();
    private int earlier;
    private int later;

    List<Message> messages() {
        return messages;
    }

    /** How many there are before those that are held. */
    int earlier() {
        return earlier;
    }

    int later() {
        return later;
    }

    Place first() {
        return messages.getFirst().place();
    }

    Place last() {
        return messages.getLast().place();
    }

    /** What reads anew what is held. */
    Stretch again() {
        return messages.isEmpty()
                ? new Stretch.Newest(PAGE)
                : new Stretch.Again(first(), later == 0 ? null : last(), MOST);
    }

    /** @param stretch to which the page is the answer */
    void take(Stretch stretch, ThreadPage page) {
        List<Message> now = new ArrayList<>();
        switch (stretch) {
            case Stretch.Before before -> {
                now.addAll(page.messages());
                now.addAll(messages);
                int spare = Math.max(0, now.size() - MOST);
                now = now.subList(0, now.size() - spare);
                earlier = page.earlier();
                later += spare;
            }
            case Stretch.After after -> {
                now.addAll(messages);
                now.addAll(page.messages());
                int spare = Math.max(0, now.size() - MOST);
                now = now.subList(spare, now.size());
                earlier += spare;
                later = page.later();
            }
            case Stretch.Again again
            when overflows(again, page) -> {
                // Cut rarely: what follows the end would else lose a line at its beginning with each one that comes.
                int spare = page.messages().size() - 2 * PAGE;
                now.addAll(page.messages().subList(spare, page.messages().size()));
                earlier = page.earlier() + spare;
                later = page.later();
            }
            case null, default -> {
                now.addAll(page.messages());
                earlier = page.earlier();
                later = page.later();
            }
        }
        messages = List.copyOf(now);
    }

    /** More came at the end than are held. */
    private static boolean overflows(Stretch.Again again, ThreadPage page) {
        return again.to() == null
                && page.messages().size() == again.most()
                && !page.messages().getFirst().place().equals(again.from());
    }
}
