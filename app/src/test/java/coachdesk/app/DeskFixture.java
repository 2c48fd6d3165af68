package coachdesk.app;

import coachdesk.contract.Kind;
import coachdesk.desk.Desk;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.DeskOpener;
import coachdesk.desk.DeskOptions;
import coachdesk.desk.reservations.Reservations;
import coachdesk.desk.settings.FileSecrets;
import coachdesk.desk.store.Kinds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.store.Transaction;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.studio.DemoCodes;
import coachdesk.testkit.studio.Studio;
import coachdesk.testkit.studio.StudioGenerator;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

/** A desk on a folder of the test's, filled with a small invented studio, as if it had been synced before. */
public final class DeskFixture implements AutoCloseable {
    public static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    /** A Friday evening, half an hour before a class. */
    public static final Instant NOW = Instant.parse("2026-11-20T18:00:00Z");

    private static final long SEED = 7;

    public final SettableClock clock = new SettableClock(NOW);
    public final FakeSync sync = new FakeSync();
    public final FakeCamera camera = new FakeCamera();
    public final FakeReports reports = new FakeReports();
    public final FakeIntegrations integrations = new FakeIntegrations();
    public final FakePlatforms platforms = new FakePlatforms();
    /** Addresses that would have been opened in the browser. */
    public final List<String> pages = new CopyOnWriteArrayList<>();

    public final ChosenFile files = new ChosenFile();
    public final FakeAssistant assistant = new FakeAssistant();
    public final FakeOthers others = new FakeOthers();
    public final FakeDecisions decisions = new FakeDecisions();
    public final FakeOverview overview;
    public final Desk desk;

    /** In a folder that has a desk already, that one. */
    public DeskFixture(Path folder, int reservations) {
        ReadyFiles.put(folder, Store.FILE, " " + reservations, made -> fill(made, reservations));
        Desk opened = DeskOpener.open(
                new DeskOptions(folder, clock, new Random(SEED), new FileSecrets(folder), Optional::empty));
        this.overview = new FakeOverview(opened.overview());
        this.desk = DeskParts.exchanged(
                opened,
                sync,
                decisions,
                reports,
                integrations,
                new ServedConnections(opened.connections(), platforms),
                others,
                assistant,
                overview);
        desk.settings().change(values -> values.withServer("")
                .withLanguage("fr")
                .withDeviceName("Accueil")
                .withTheme("dark"));
    }

    /** The same desk with other reservations; close only the first one. */
    DeskFixture(DeskFixture of, Reservations reservations) {
        this.overview = of.overview;
        this.desk = DeskParts.exchanged(
                of.desk, reservations, sync, decisions, reports, of.integrations, of.others, of.assistant);
    }

    public static Kinds kinds() {
        return DeskKinds.of(() -> ZONE);
    }

    private static void fill(Path folder, int reservations) {
        Studio studio = new StudioGenerator(SEED, NOW, ZONE).studio(reservations);
        try (Store store = Store.open(folder)) {
            Records records = new Records(kinds());
            store.change(tx -> fill(tx, records, studio));
        }
    }

    private static void fill(Transaction tx, Records records, Studio studio) {
        tell(tx, records, Kind.COURSE, studio.courses());
        tell(tx, records, Kind.OFFER, studio.offers());
        tell(tx, records, Kind.DISCOUNT_CODE, DemoCodes.of(studio, NOW, ZONE));
        tell(tx, records, Kind.PERSON, studio.people());
        tell(tx, records, Kind.RESERVATION, studio.reservations());
        tell(tx, records, Kind.ATTENDANCE, studio.attendances());
    }

    private static void tell(Transaction tx, Records records, Kind kind, List<Map<String, Object>> documents) {
        documents.forEach(doc -> records.told(tx, kind, doc.get("id").toString(), 1, doc));
    }

    /** The server told it. */
    public void told(Kind kind, Map<String, Object> doc) {
        desk.store().change(tx -> tell(tx, new Records(kinds()), kind, List.of(doc)));
    }

    /** The server told that it was deleted. */
    public void gone(Kind kind, String id) {
        desk.store().change(tx -> new Records(kinds()).told(tx, kind, id, 2, null));
    }

    @Override
    public void close() {
        overview.answers();
        desk.close();
    }
}
