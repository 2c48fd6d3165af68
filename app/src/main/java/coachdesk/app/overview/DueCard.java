package coachdesk.app.overview;

import coachdesk.app.shell.Navigation;
import coachdesk.app.shell.Target;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.ConversationQuery.Filter;
import coachdesk.desk.overview.Due;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;

/** What waits for somebody, and what goes next by itself. */
final class DueCard {
    /** Of what goes by itself, so many are shown. */
    private static final int NEXT = 3;

    private final OverviewWords words;
    private final Texts texts;
    private final Navigation navigation;
    private final Card card;

    DueCard(OverviewWords words, Navigation navigation) {
        this.words = words;
        this.texts = words.texts();
        this.navigation = navigation;
        this.card = new Card("fth-bell", texts.bind("overview.due"));
    }

    Card card() {
        return card;
    }

    void show(Due due) {
        card.said(null, null);
        if (due.nothing()) {
            card.nothing(texts.get("overview.due.none"));
            return;
        }
        List<Node> rows = new ArrayList<>();
        if (!due.missed().isEmpty()) {
            rows.add(row(
                    "fth-alert-triangle",
                    texts.get("overview.due.missed", due.missed().size()),
                    null,
                    () -> navigation.show("campaigns")));
        }
        if (due.decisions() > 0) {
            rows.add(row(
                    "fth-git-merge",
                    texts.get("overview.due.decisions", due.decisions()),
                    null,
                    () -> navigation.show("sync")));
        }
        if (due.unread() > 0) {
            rows.add(row(
                    "fth-message-square",
                    texts.get("overview.due.unread", due.unread()),
                    null,
                    () -> navigation.go(new Target.Conversations(Filter.UNREAD))));
        }
        due.later().stream().filter(Due.Later::missed).forEach(later -> rows.add(later(later)));
        due.sends().stream().limit(NEXT).forEach(send -> rows.add(send(send)));
        due.later().stream().filter(later -> !later.missed()).limit(NEXT).forEach(later -> rows.add(later(later)));
        card.rows(rows);
    }

    private Node send(Due.Send send) {
        return row(
                "fth-send",
                words.campaign(send.name()),
                words.moments().shortly(send.at()),
                () -> navigation.open("campaigns", send.campaignId()));
    }

    private Node later(Due.Later later) {
        return row(
                later.missed() ? "fth-alert-triangle" : "fth-clock",
                later.missed() ? texts.get("overview.due.later-missed") : texts.get("overview.due.later"),
                words.moments().shortly(later.at()),
                () -> navigation.open("conversations", later.conversationId()));
    }

    private static CardRow row(String icon, String what, String when, Runnable behind) {
        return new CardRow(what, when, behind).marked(Icons.of(icon, "due-icon"));
    }
}
