package coachdesk.desk;

import coachdesk.contract.Kind;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.articles.store.Publication;
import coachdesk.desk.articles.store.StoredArticles;
import coachdesk.desk.assistant.store.StoredAssistant;
import coachdesk.desk.campaigns.Baskets;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.campaigns.store.StoredBaskets;
import coachdesk.desk.campaigns.store.StoredCampaigns;
import coachdesk.desk.campaigns.store.StoredPlan;
import coachdesk.desk.campaigns.store.StoredReports;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.store.StoredCatalogue;
import coachdesk.desk.catalogue.store.StoredPromoCodes;
import coachdesk.desk.checkin.store.DurableCheckIn;
import coachdesk.desk.checkin.store.Entries;
import coachdesk.desk.checkin.store.StoredFigures;
import coachdesk.desk.checkin.store.StoredRosters;
import coachdesk.desk.checkin.store.WalkIns;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.store.StoredContacts;
import coachdesk.desk.contacts.store.StoredOptOuts;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.LinkTokens;
import coachdesk.desk.conversations.hosted.KnownThreads;
import coachdesk.desk.conversations.store.ReadHere;
import coachdesk.desk.conversations.store.StoredArrivals;
import coachdesk.desk.conversations.store.StoredConversations;
import coachdesk.desk.conversations.store.StoredLaterMessages;
import coachdesk.desk.conversations.store.StoredParticipants;
import coachdesk.desk.conversations.store.StoredRooms;
import coachdesk.desk.conversations.store.StoredThreads;
import coachdesk.desk.conversations.store.StoredWriting;
import coachdesk.desk.health.HealthCheck;
import coachdesk.desk.integrations.store.StoredConnections;
import coachdesk.desk.integrations.store.StoredIntegrations;
import coachdesk.desk.notifications.SharedMarks;
import coachdesk.desk.overview.store.StoredOverview;
import coachdesk.desk.realtime.ServerNews;
import coachdesk.desk.remote.Cached;
import coachdesk.desk.remote.CampaignServer;
import coachdesk.desk.remote.ConversationServer;
import coachdesk.desk.remote.IntegrationServer;
import coachdesk.desk.remote.Network;
import coachdesk.desk.remote.RemoteFinder;
import coachdesk.desk.remote.ServerAddress;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.reservations.store.ReservationQueries;
import coachdesk.desk.reservations.store.ZoneChange;
import coachdesk.desk.schedule.CampaignScheduler;
import coachdesk.desk.schedule.DeskScheduler;
import coachdesk.desk.schedule.Errands;
import coachdesk.desk.schedule.store.DurableAlarm;
import coachdesk.desk.search.Place;
import coachdesk.desk.search.SearchEverywhere;
import coachdesk.desk.search.Sources;
import coachdesk.desk.search.store.StoredVocabulary;
import coachdesk.desk.settings.FolderMark;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.Settings;
import coachdesk.desk.store.Edits;
import coachdesk.desk.store.FileSource;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.DeskDecisions;
import coachdesk.desk.sync.Machine;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.Sync;
import coachdesk.desk.sync.SyncLoop;
import coachdesk.desk.sync.store.Identity;
import coachdesk.desk.sync.store.LastTold;
import coachdesk.desk.tasks.BackgroundTimer;
import coachdesk.desk.tasks.SteadyClock;
import coachdesk.desk.tasks.Timer;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** Opens a data folder and puts the parts of a desk together. */
public final class DeskOpener {
    /** As the classic backend signs what the studio answers. */
    private static final String COACH = "Coach";

    private DeskOpener() {}

    /**
     * Makes the folder where it is missing. Starts nothing by itself.
     *
     * @throws coachdesk.desk.problems.ProblemException when the folder cannot be used; then nothing was touched
     */
    public static Desk open(DeskOptions options) {
        return open(options, JsonSettings.open(options.folder()));
    }

    /** The same, with the settings of the folder, which take no store to read. */
    public static Desk open(DeskOptions options, Settings settings) {
        return open(options, settings, new Machine());
    }

    /** @param machine fingerprint of the computer */
    static Desk open(DeskOptions options, Settings settings, Supplier<String> machine) {
        Store store = Store.open(options.folder(), new BackgroundTimer("store"));
        try {
            return put(options, settings, store, machine.get());
        } catch (RuntimeException e) {
            store.close();
            throw e;
        }
    }

    private static Desk put(DeskOptions options, Settings settings, Store store, String machine) {
        Supplier<String> newId = new RandomIds(options.random());
        Supplier<ZoneId> zone = () -> settings.values().zone();
        Supplier<String> deviceName = () -> settings.values().deviceName();
        Identity.settle(store, machine, newId);
        Records records = new Records(DeskKinds.of(zone));
        Outbox outbox = new Outbox(records, newId);
        Entries entries =
                new Entries(outbox, settings, newId, () -> settings.values().account());
        Timer background = new BackgroundTimer("sync");
        followZone(store, settings, records, background);
        Cached cached = cached(new LastTold(store, records), new StoredThreads(store));
        RemoteFinder finder =
                new RemoteFinder(settings, options.secrets(), options.embedded(), cached, options.clock());
        ServerNews live = new ServerNews(new SplittableRandom(options.random().nextLong()));
        Sync sync = sync(options, store, settings, records, finder, background, live);
        ConversationServer conversationServer = new ConversationServer(finder::address, options.clock());
        BooleanSupplier hosted = () -> sync.status().remote() == RemoteKind.CLASSIC;
        CampaignServer campaignServer = new CampaignServer(finder::address, hosted, zone, cached, options.clock());
        Reservations reservations = new ReservationQueries(store, outbox, options.clock(), zone, deviceName);
        Conversations conversations =
                new StoredConversations(store, records, outbox, newId, options.clock(), () -> COACH);
        Campaigns campaigns = new StoredCampaigns(store, records, outbox, newId, options.clock(), zone, hosted);
        Baskets baskets = new StoredBaskets(store, records, outbox, newId, options.clock(), settings::values);
        StoredLaterMessages later =
                new StoredLaterMessages(store, records, outbox, newId, options.clock(), zone, () -> COACH);
        Contacts contacts = new StoredContacts(store, records, outbox, newId, options.clock(), () -> settings.values()
                .account());
        Articles articles =
                new StoredArticles(store, records, outbox, newId, options.clock(), zone, () -> settings.values()
                        .account());
        MediaParts media = MediaParts.of(options, store, records, outbox, newId, finder::address, sync);
        Catalogue catalogue = new StoredCatalogue(store, records, outbox, newId, options.clock());
        Errands errands = Errands.both(later, new Publication(store, articles, options.clock()));
        return new Desk(
                store,
                settings,
                reservations,
                new DurableCheckIn(store, entries, zone),
                new StoredRosters(
                        store, outbox, entries, new WalkIns(outbox, newId, options.random(), zone), options.clock()),
                new StoredFigures(store, options.clock(), zone),
                new StoredOverview(store, options.clock(), zone),
                sync,
                new DeskDecisions(store, records, outbox, options.clock()),
                new Edits(store, outbox, options.clock()),
                new HealthCheck(options.folder(), () -> store, options.secrets(), options.clock(), sync::serverTime),
                new StoredOptOuts(store, records, outbox, newId, options.clock()),
                contacts,
                conversations,
                live.others(),
                StoredWriting.of(store, records, outbox, newId, options.clock(), settings, later, contacts),
                new StoredArrivals(store, () -> sync.serverTime().orElseGet(options.clock()::instant)),
                new SharedMarks(
                        conversationServer,
                        new ReadHere(store),
                        () -> settings.values().notices().marksClassic() && hosted.getAsBoolean(),
                        store.signals(),
                        new BackgroundTimer("shared-mark")),
                new StoredRooms(
                        store, records, outbox, newId, new LinkTokens(newId), options.clock(), () -> finder.address()
                                .map(ServerAddress::uri)),
                new StoredParticipants(store, records, outbox, options.clock()),
                new StoredAssistant(store, records, outbox, options.clock(), conversationServer),
                articles,
                media.library(),
                media.files(),
                media.uploads(),
                catalogue,
                new StoredPromoCodes(store, options.random()),
                campaigns,
                baskets,
                new StoredReports(store, campaignServer, zone),
                new StoredIntegrations(
                        store, campaignServer, () -> sync.status().remote(), options.clock()),
                new StoredConnections(
                        store,
                        records,
                        outbox,
                        newId,
                        options.clock(),
                        new IntegrationServer(finder::address, hosted, options.clock())),
                new SearchEverywhere(
                        List.of(
                                Sources.people(contacts),
                                Sources.reservations(reservations),
                                Sources.conversations(conversations),
                                Sources.campaigns(campaigns),
                                Sources.articles(articles),
                                Sources.media(media.library()),
                                Sources.catalogue(catalogue, Sheets.COURSE, Place.COURSE, "locationName"),
                                Sources.catalogue(catalogue, Sheets.OFFER, Place.OFFER, "description"),
                                Sources.catalogue(catalogue, Sheets.CODE, Place.CODE, "assignedEmail")),
                        new StoredVocabulary(store)),
                scheduler(options, store, settings, outbox, machine, campaignServer, errands, sync));
    }

    /** Nothing of it runs, and hardly anything of it is loaded, before it is started. */
    private static CampaignScheduler scheduler(
            DeskOptions options,
            Store store,
            Settings settings,
            Outbox outbox,
            String machine,
            CampaignServer server,
            Errands errands,
            Sync sync) {
        FolderMark mark = new FolderMark(options.folder().resolve(Store.FILE), machine);
        DeskScheduler scheduler = new DeskScheduler(
                new StoredPlan(store, outbox, options.clock(), mark),
                errands,
                server,
                new DeskScheduler.Who(
                        () -> Identity.device(store),
                        () -> settings.values().deviceName(),
                        () -> settings.values().sending().automatic()),
                new DeskScheduler.Timing(
                        options.clock(),
                        new SteadyClock(),
                        new BackgroundTimer("schedule"),
                        new BackgroundTimer("schedule-lease"),
                        () -> new DurableAlarm(new FileSource(options.folder()), options.clock(), "desk")),
                sync::nudge);
        whenChanged(settings, Settings.Values::sending, scheduler::changed);
        return scheduler;
    }

    /** By turns with the sync, which writes such rows too. */
    private static void followZone(Store store, Settings settings, Records records, Timer background) {
        Runnable follow =
                () -> ZoneChange.apply(store, records, settings.values().zone());
        background.after(Duration.ZERO, follow);
        whenChanged(settings, Settings.Values::zone, () -> background.after(Duration.ZERO, follow));
    }

    private static void whenChanged(Settings settings, Function<Settings.Values, ?> part, Runnable then) {
        Object[] last = {part.apply(settings.values())};
        settings.listen(values -> {
            Object now = part.apply(values);
            if (!Objects.equals(last[0], now)) {
                last[0] = now;
                then.run();
            }
        });
    }

    private static Cached cached(LastTold told, KnownThreads threads) {
        return new Cached() {
            @Override
            public KnownThreads threads() {
                return threads;
            }

            @Override
            public Optional<Map<String, Object>> base(Kind kind, String id) {
                return told.base(kind, id);
            }

            @Override
            public Map<String, Map<String, Object>> all(Kind kind) {
                return told.all(kind);
            }

            @Override
            public Map<String, Map<String, Object>> shown(Kind kind) {
                return told.shown(kind);
            }
        };
    }

    private static Sync sync(
            DeskOptions options,
            Store store,
            Settings settings,
            Records records,
            RemoteFinder finder,
            Timer background,
            ServerNews live) {
        SyncLoop loop = new SyncLoop(
                store,
                records,
                finder,
                () -> settings.values().deviceName(),
                () -> settings.values().autoSync(),
                new Network(),
                new SyncLoop.Timing(
                        options.clock(), new SplittableRandom(options.random().nextLong()), background));
        loop.listenTo(live);
        whenChanged(settings, Settings.Values::server, loop::reconnect);
        return loop;
    }
}
