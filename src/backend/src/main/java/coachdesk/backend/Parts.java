package coachdesk.backend;

import coachdesk.backend.accounts.AccountRoutes;
import coachdesk.backend.accounts.Accounts;
import coachdesk.backend.accounts.LoginLimit;
import coachdesk.backend.accounts.LoginRoutes;
import coachdesk.backend.accounts.Passwords;
import coachdesk.backend.accounts.jwt.JwtAccounts;
import coachdesk.backend.articles.ArticleRoutes;
import coachdesk.backend.assistant.AnswerRoutes;
import coachdesk.backend.assistant.Answers;
import coachdesk.backend.assistant.Assistant;
import coachdesk.backend.assistant.AssistantRoutes;
import coachdesk.backend.assistant.Models;
import coachdesk.backend.assistant.store.History;
import coachdesk.backend.auth.Jwts;
import coachdesk.backend.auth.Sessions;
import coachdesk.backend.blobs.BlobPlace;
import coachdesk.backend.campaigns.CampaignLogs;
import coachdesk.backend.campaigns.CampaignRoutes;
import coachdesk.backend.campaigns.CampaignSending;
import coachdesk.backend.campaigns.Results;
import coachdesk.backend.campaigns.SendEmailRoute;
import coachdesk.backend.catalogue.CategoryRoutes;
import coachdesk.backend.catalogue.CodeCheck;
import coachdesk.backend.catalogue.CodeRoutes;
import coachdesk.backend.catalogue.CourseDeletion;
import coachdesk.backend.catalogue.CourseRoutes;
import coachdesk.backend.catalogue.OfferRoutes;
import coachdesk.backend.catalogue.StudioRoutes;
import coachdesk.backend.checkin.ValidateRoute;
import coachdesk.backend.contacts.Numbers;
import coachdesk.backend.contacts.PersonRoutes;
import coachdesk.backend.conversations.Members;
import coachdesk.backend.conversations.RoomNews;
import coachdesk.backend.conversations.Said;
import coachdesk.backend.conversations.WhatsAppLanding;
import coachdesk.backend.conversations.WritingLimit;
import coachdesk.backend.customers.CustomerRoutes;
import coachdesk.backend.customers.store.CustomerRows;
import coachdesk.backend.delivery.Delivery;
import coachdesk.backend.delivery.DeliveryRoutes;
import coachdesk.backend.delivery.OpenDispatches;
import coachdesk.backend.delivery.providers.InboundLinks;
import coachdesk.backend.delivery.providers.InboundRoutes;
import coachdesk.backend.delivery.providers.Outside;
import coachdesk.backend.delivery.providers.ProviderRoutes;
import coachdesk.backend.delivery.providers.ProviderSenders;
import coachdesk.backend.delivery.providers.Providers;
import coachdesk.backend.delivery.store.ErrorTable;
import coachdesk.backend.delivery.store.LedgerReads;
import coachdesk.backend.delivery.store.RunTable;
import coachdesk.backend.delivery.unsubscribe.OptOuts;
import coachdesk.backend.delivery.unsubscribe.UnsubscribeLinks;
import coachdesk.backend.delivery.unsubscribe.UnsubscribeRoutes;
import coachdesk.backend.delivery.whatsapp.Replies;
import coachdesk.backend.http.Metrics;
import coachdesk.backend.http.PerAddress;
import coachdesk.backend.http.Route;
import coachdesk.backend.integrations.engine.Studio;
import coachdesk.backend.realtime.Later;
import coachdesk.backend.realtime.Limits;
import coachdesk.backend.realtime.Sockets;
import coachdesk.backend.records.Claim;
import coachdesk.backend.records.Classic;
import coachdesk.backend.reservations.ReservationRoutes;
import coachdesk.backend.schedule.Home;
import coachdesk.backend.schedule.Leases;
import coachdesk.backend.schedule.SchedulerRoutes;
import coachdesk.backend.schedule.ServerScheduler;
import coachdesk.backend.schedule.store.HomeTable;
import coachdesk.backend.secrets.MasterKey;
import coachdesk.backend.secrets.SecretBox;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Database;
import coachdesk.backend.store.ProviderStore;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.SessionStore;
import coachdesk.backend.store.Tenants;
import coachdesk.backend.store.Whose;
import coachdesk.backend.sync.SyncChanges;
import coachdesk.backend.sync.SyncOps;
import coachdesk.backend.sync.SyncRoutes;
import java.net.URI;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.stream.Stream;

/** Everything a backend is made of, over one database. */
final class Parts {
    static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    static final String COUNTRY = "CH";
    /** A little longer than a model may take. */
    private static final Duration PATIENCE = Models.DEADLINE.plusSeconds(3);

    final Tenants tenants;
    final RecordStore records;
    final Sessions sessions;
    final Accounts accounts;
    final AccountStore accountStore;
    final Metrics metrics = new Metrics();
    private final Delivery delivery;
    private final Home home;
    private final ServerScheduler scheduler;
    private final Database database;
    private final SecureRandom random = new SecureRandom();
    private final Clock clock;
    final UnsubscribeLinks links;
    private final InboundLinks inbound;
    private final Providers providers;
    private final SecretBox box;
    private final Jwts jwts;
    private final Later sending;
    final Assistant assistant;
    final ProviderSenders senders;
    private final URI self;
    final Members members;
    final Said said;
    private final Answers answers;
    final MediaParts media;
    final IntegrationParts integrations;

    /**
     * For what sends nothing, with a key that nobody keeps.
     *
     * @param folder of uploaded files
     */
    Parts(Database database, Path folder, Clock clock) {
        this(
                database,
                BlobPlace.of(folder, null),
                clock,
                (delay, action) -> () -> {},
                (delay, action) -> () -> {},
                Runnable::run,
                Optional.empty(),
                new Outside(null, Outside.ORDINARY.resend(), Outside.ORDINARY.twilio()),
                new SecretBox(() -> new SecureRandom().generateSeed(MasterKey.BYTES), new SecureRandom()));
    }

    /**
     * @param files where uploaded ones are kept
     * @param sending runs what waits for others
     * @param calling runs what asks other platforms
     * @param answering runs what asks a model, and refuses what is too much
     * @param place of the database, where a copy of it can be told from it
     * @param box seals what must not be read
     */
    Parts(
            Database database,
            BlobPlace files,
            Clock clock,
            Later sending,
            Later calling,
            Executor answering,
            Optional<String> place,
            Outside outside,
            SecretBox box) {
        this.database = database;
        this.clock = clock;
        this.sending = sending;
        this.tenants = new Tenants(database, () -> UUID.randomUUID().toString());
        this.records = new RecordStore(database, clock);
        this.box = box;
        this.jwts = new Jwts(() -> box.keyFor("jwt"), random, clock);
        this.sessions = new Sessions(new SessionStore(database), clock, random, jwts::genuine);
        this.accountStore = new AccountStore(database);
        this.accounts = new Accounts(accountStore, sessions, new Passwords(), clock);
        this.links = new UnsubscribeLinks(box, outside.self());
        this.inbound = new InboundLinks(box, outside.self());
        this.providers = new Providers(new ProviderStore(database), box, clock);
        this.senders = new ProviderSenders(providers, links, outside, clock);
        this.assistant = new Assistant(records, new Models(providers, clock, Models.DEADLINE), new History(database));
        String holder = UUID.randomUUID().toString();
        Delivery.Setting setting = new Delivery.Setting(ZONE, new Numbers(COUNTRY)::e164, holder);
        OpenDispatches open = new OpenDispatches(records);
        this.delivery = new Delivery(database, records, open, tenants, senders, setting, sending, clock);
        this.home = new Home(new HomeTable(database), place);
        this.self = outside.self();
        this.members = new Members(records, new Whose(database));
        this.said = new Said(records, new WritingLimit(clock));
        this.answers = new Answers(assistant, members, said, answering);
        this.media = new MediaParts(database, records, tenants, files, sending, outside, clock);
        this.integrations = new IntegrationParts(
                database,
                new Classic(records, clock),
                tenants,
                outside,
                box,
                new Studio(ZONE, new Numbers(COUNTRY)::e164),
                providers::language,
                new BrokenLetter(accountStore, senders, providers::language),
                new IntegrationWakes(database, calling, holder, clock),
                calling,
                random,
                clock);
        this.scheduler = new ServerScheduler(records, tenants, open, home, holder, sending, clock);
    }

    /** Seals anew what only the key before this one opens. */
    void renewKeys() {
        if (box.changing()) {
            tenants.all().forEach(tenant -> providers.renewKeys(tenant.id()));
            integrations.renewKeys();
        }
    }

    /** Who listens to what changes from now on. */
    Sockets sockets(Later later, Limits limits) {
        Sockets sockets = new Sockets(sessions, records, members, clock, later, limits);
        RoomNews.from(records, sockets);
        return sockets;
    }

    /** Sends from now on, unless this is a copy of another database: then only what a person says anew. */
    void send() {
        if (home.moved()) {
            delivery.hold();
            home.whenSettled(integrations::start);
        } else {
            integrations.start();
        }
        delivery.start();
        scheduler.start();
    }

    /** All that is served. What is not in here is not there. */
    List<Route> routes() {
        return routes(false);
    }

    /** @param signUp whether strangers may make a studio */
    List<Route> routes(boolean signUp) {
        LoginLimit tries = new LoginLimit(clock);
        JwtAccounts jwt = new JwtAccounts(
                accounts,
                sessions,
                tenants,
                jwts,
                tries,
                signUp,
                box,
                senders,
                providers::language,
                action -> sending.after(Duration.ZERO, action),
                clock,
                ZONE);
        Classic classic = new Classic(records, clock);
        RunTable runs = new RunTable(database);
        LedgerReads ledgers = new LedgerReads(database);
        OptOuts optOuts = new OptOuts(Classic::newId);
        Replies replies = new Replies(records, optOuts, new Numbers(COUNTRY)::e164, new WhatsAppLanding());
        return Stream.of(
                        new StateRoutes(database, media.reachable(), metrics, clock).routes(),
                        Sockets.routes(),
                        new LoginRoutes(accounts, sessions, tenants, tries).routes(),
                        jwt.routes(),
                        new AccountRoutes(accounts, sessions).routes(),
                        new SyncRoutes(new SyncOps(records), new SyncChanges(records), clock).routes(),
                        new ReservationRoutes(classic, random).routes(),
                        new ValidateRoute(classic, ZONE).routes(),
                        new CourseRoutes(classic).routes(),
                        new CourseDeletion(classic).routes(),
                        new OfferRoutes(classic).routes(),
                        new CodeRoutes(classic).routes(),
                        new CodeCheck(classic, new Whose(database), ZONE, PerAddress.strangers(clock)).routes(),
                        new CategoryRoutes(classic, new Whose(database)).routes(),
                        new StudioRoutes(classic, new Whose(database)).routes(),
                        new PersonRoutes(classic).routes(),
                        new ArticleRoutes(classic, new Whose(database), new Claim(accountStore)).routes(),
                        media.routes(),
                        new DeliveryRoutes(records, ledgers, delivery.settlement()).routes(),
                        new SchedulerRoutes(new Leases(records, home), scheduler).routes(),
                        new CampaignRoutes(classic, ZONE, new Results(runs, ledgers)).routes(),
                        new CampaignSending(classic, new Results(runs, ledgers), delivery.settlement()).routes(),
                        new CampaignLogs(new ErrorTable(database)).routes(),
                        new SendEmailRoute(senders).routes(),
                        new ProviderRoutes(providers, senders, inbound, Classic::newId, assistant::trial).routes(),
                        integrations.routes(),
                        new AssistantRoutes(classic, assistant).routes(),
                        new CustomerRoutes(classic, new CustomerRows(database)).routes(),
                        new AnswerRoutes(members, said, answers, PATIENCE).routes(),
                        new InboundRoutes(providers, inbound, replies).routes(),
                        new ChatParts(classic, database, members, said, accountStore, random, clock, self).routes(),
                        new UnsubscribeRoutes(links, records, providers::language, optOuts).routes())
                .flatMap(List::stream)
                .toList();
    }
}
