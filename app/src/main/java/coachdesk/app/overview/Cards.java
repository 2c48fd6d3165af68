package coachdesk.app.overview;

import coachdesk.app.shell.Navigation;
import coachdesk.app.shell.Target;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.ConversationQuery.Filter;
import coachdesk.desk.overview.DueItem;
import coachdesk.desk.overview.OverviewPage;
import coachdesk.desk.overview.words.OverviewText;
import coachdesk.desk.overview.words.Section;
import coachdesk.desk.overview.words.Section.Part;
import coachdesk.desk.reservations.ReservationSlice;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;

/** A card for each part of the overview, and where its lines lead to. */
final class Cards {
    private final Navigation navigation;
    private final Map<Part, Card> cards = new EnumMap<>(Part.class);
    private final WeeksCard weeks;

    Cards(Texts texts, Navigation navigation) {
        this.navigation = navigation;
        this.weeks = new WeeksCard(texts, navigation);
        for (Part part : Part.values()) {
            cards.put(part, part == Part.ATTENDANCE ? weeks.card() : new Card(icon(part)));
        }
    }

    List<Card> all() {
        return new ArrayList<>(cards.values());
    }

    void show(OverviewPage page, OverviewText words) {
        for (Section section : words.sections(page)) {
            if (section.part() == Part.ATTENDANCE) {
                weeks.show(section, page.attendance().weeks(), words);
            } else {
                cards.get(section.part())
                        .show(section, at -> behind(page, section.part(), at), at -> mark(page, section.part(), at));
            }
        }
    }

    private static String icon(Part part) {
        return switch (part) {
            case TODAY -> "fth-clipboard";
            case DUE -> "fth-bell";
            case ATTENDANCE -> "fth-bar-chart-2";
            case SALES -> "fth-shopping-bag";
            case MISSED -> "fth-user-x";
            case CAMPAIGNS -> "fth-send";
        };
    }

    /** What a thing to do is, besides its words; null for other lines. */
    private static Node mark(OverviewPage page, Part part, int at) {
        return part == Part.DUE ? Icons.of(icon(DueItem.of(page.due()).get(at)), "due-icon") : null;
    }

    private static String icon(DueItem item) {
        return switch (item) {
            case DueItem.MissedSends missed -> "fth-alert-triangle";
            case DueItem.Decisions decisions -> "fth-git-merge";
            case DueItem.RefusedFiles files -> "fth-alert-triangle";
            case DueItem.Unread unread -> "fth-message-square";
            case DueItem.Send send -> "fth-send";
            case DueItem.Later later -> later.later().missed() ? "fth-alert-triangle" : "fth-clock";
        };
    }

    private void behind(OverviewPage page, Part part, int at) {
        switch (part) {
            case TODAY -> {
                var session = page.sessions().get(at);
                navigation.go(new Target.Session(session.courseId(), session.day()));
            }
            case DUE -> behind(DueItem.of(page.due()).get(at));
            case SALES ->
                navigation.go(new Target.Bookings(new ReservationSlice.Sold(
                        page.sales().get(at).offer(),
                        page.period().from(),
                        page.period().today())));
            case MISSED -> navigation.go(new Target.Course(page.missed().get(at).courseId()));
            case CAMPAIGNS ->
                navigation.go(
                        new Target.Report(page.campaigns().campaigns().get(at).id()));
            case ATTENDANCE -> throw new IllegalArgumentException("has a card of its own");
        }
    }

    private void behind(DueItem item) {
        switch (item) {
            case DueItem.MissedSends missed -> navigation.show("campaigns");
            case DueItem.Decisions decisions -> navigation.show("sync");
            case DueItem.RefusedFiles files ->
                navigation.open("media", files.refused().mediaId());
            case DueItem.Unread unread -> navigation.go(new Target.Conversations(Filter.UNREAD));
            case DueItem.Send send -> navigation.open("campaigns", send.send().campaignId());
            case DueItem.Later later ->
                navigation.open("conversations", later.later().conversationId());
        }
    }
}
