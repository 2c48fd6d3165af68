package coachdesk.app;

import coachdesk.app.articles.ArticlesTab;
import coachdesk.app.campaigns.CampaignsTab;
import coachdesk.app.catalogue.CatalogueTab;
import coachdesk.app.checkin.CheckInTab;
import coachdesk.app.checkin.camera.CameraSource;
import coachdesk.app.checkin.figures.FiguresTab;
import coachdesk.app.checkin.roster.RosterTab;
import coachdesk.app.contacts.book.ContactsTab;
import coachdesk.app.conversations.ConversationsTab;
import coachdesk.app.integrations.platforms.PlatformsTab;
import coachdesk.app.media.MediaTab;
import coachdesk.app.notifications.Notifications;
import coachdesk.app.overview.OverviewTab;
import coachdesk.app.reservations.ReservationsTab;
import coachdesk.app.settings.ServerChoice;
import coachdesk.app.settings.SettingsTab;
import coachdesk.app.shell.TabPlace;
import coachdesk.app.sync.SyncTab;
import coachdesk.desk.checkin.kiosk.KioskPin;
import java.util.List;

/** The tabs in the order of the navigation. A tab that is not named here does not exist. */
final class Tabs {
    private Tabs() {}

    static List<TabPlace> all(ServerChoice server, CameraSource camera, KioskPin pin, Notifications notifications) {
        return List.of(
                // It shows campaigns, conversations and what was earned: the front desk begins with the reservations.
                new TabPlace("overview", "fth-home", true, OverviewTab::new),
                new TabPlace("reservations", "fth-calendar", false, ReservationsTab::new),
                // It hears the scanner whatever tab shows, and a kiosk is one before anybody sees the window.
                new TabPlace("checkin", "fth-user-check", false, true, context -> new CheckInTab(context, camera, pin)),
                new TabPlace("roster", "fth-clipboard", false, RosterTab::new),
                new TabPlace("figures", "fth-bar-chart-2", false, FiguresTab::new),
                new TabPlace("campaigns", "fth-send", true, CampaignsTab::new),
                new TabPlace(
                        "conversations",
                        "fth-message-square",
                        true,
                        context -> new ConversationsTab(context, notifications)),
                new TabPlace("contacts", "fth-book", true, ContactsTab::new),
                new TabPlace("articles", "fth-file-text", true, ArticlesTab::new),
                new TabPlace("media", "fth-film", true, MediaTab::new),
                new TabPlace("catalogue", "fth-tag", true, CatalogueTab::new),
                new TabPlace("integrations", "fth-share-2", true, PlatformsTab::new),
                new TabPlace("sync", "fth-refresh-cw", false, SyncTab::new),
                new TabPlace(
                        "settings", "fth-settings", false, context -> new SettingsTab(context, server, notifications)));
    }
}
