package coachdesk.desk;

import coachdesk.desk.articles.Articles;
import coachdesk.desk.assistant.Assistant;
import coachdesk.desk.campaigns.Baskets;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.campaigns.Reports;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.codes.PromoCodes;
import coachdesk.desk.checkin.CheckIn;
import coachdesk.desk.checkin.figures.AttendanceOverTime;
import coachdesk.desk.checkin.roster.Rosters;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.OptOuts;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.Others;
import coachdesk.desk.conversations.Participants;
import coachdesk.desk.conversations.Rooms;
import coachdesk.desk.conversations.Writing;
import coachdesk.desk.health.HealthCheck;
import coachdesk.desk.integrations.Connections;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.media.MediaFiles;
import coachdesk.desk.media.MediaLibrary;
import coachdesk.desk.media.upload.Uploads;
import coachdesk.desk.notifications.Arrivals;
import coachdesk.desk.notifications.SharedMarks;
import coachdesk.desk.overview.Overview;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.schedule.CampaignScheduler;
import coachdesk.desk.search.SearchEverywhere;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.store.Edits;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.Decisions;
import coachdesk.desk.sync.Sync;

/** One opened data folder and what can be done with it. Made by {@code DeskOpener}; close it when done. */
public record Desk(
        Store store,
        Settings settings,
        Reservations reservations,
        CheckIn checkIn,
        Rosters rosters,
        AttendanceOverTime attendance,
        Overview overview,
        Sync sync,
        Decisions decisions,
        Edits edits,
        HealthCheck health,
        OptOuts optOuts,
        Contacts contacts,
        Conversations conversations,
        Others others,
        Writing writing,
        Arrivals arrivals,
        SharedMarks sharedMarks,
        Rooms rooms,
        Participants participants,
        Assistant assistant,
        Articles articles,
        MediaLibrary media,
        MediaFiles mediaFiles,
        Uploads uploads,
        Catalogue catalogue,
        PromoCodes promoCodes,
        Campaigns campaigns,
        Baskets baskets,
        Reports reports,
        Integrations integrations,
        Connections connections,
        SearchEverywhere search,
        CampaignScheduler scheduler)
        implements AutoCloseable {
    @Override
    public void close() {
        scheduler.close();
        sharedMarks.close();
        uploads.close();
        mediaFiles.close();
        sync.close();
        store.close();
    }
}
