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
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Tab;
import coachdesk.app.sync.SyncTab;
import coachdesk.desk.checkin.kiosk.KioskPin;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The tabs in the order of the navigation. A tab that is not named here does not exist. */
final class Tabs {
    private Tabs() {}

    static List<Function<AppContext, Tab>> all(
            ServerChoice server, CameraSource camera, KioskPin pin, Notifications notifications) {
        List<Function<AppContext, Tab>> tabs = new ArrayList<>();
        tabs.add(OverviewTab::new);
        tabs.add(ReservationsTab::new);
        tabs.add(context -> new CheckInTab(context, camera, pin));
        tabs.add(RosterTab::new);
        tabs.add(FiguresTab::new);
        tabs.add(CampaignsTab::new);
        tabs.add(context -> new ConversationsTab(context, notifications));
        tabs.add(ContactsTab::new);
        tabs.add(ArticlesTab::new);
        tabs.add(MediaTab::new);
        tabs.add(CatalogueTab::new);
        tabs.add(PlatformsTab::new);
        tabs.add(SyncTab::new);
        tabs.add(context -> new SettingsTab(context, server, notifications));
        return tabs;
    }
}
