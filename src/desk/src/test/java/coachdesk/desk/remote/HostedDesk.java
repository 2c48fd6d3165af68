package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.desk.conversations.hosted.KnownThreads;
import coachdesk.desk.conversations.store.StoredThreads;
import coachdesk.desk.sync.Attempt;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.sync.SyncedDesk;
import coachdesk.desk.sync.store.LastTold;
import coachdesk.testkit.clock.SettableClock;
import coachdesk.testkit.faults.FaultProxy;
import coachdesk.testkit.hosted.FakeHosted;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** A desk at the hosted backend, with three people whom it knows in three ways. */
final class HostedDesk implements AutoCloseable {
    private final SettableClock clock = new SettableClock(SyncedDesk.NOW);
    final FakeHosted hosted = new FakeHosted(clock);
    /** Has a conversation of her own, and is in a group that stands before it. */
    final String ana = hosted.participant("Ana Test", "ana@example.com");

    final String group = hosted.session("community", "Les Lionnes", ana);
    final String anasOwn = hosted.session("human", null, ana);
    /** A contact who takes part in nothing. */
    final String ben = hosted.user("Ben Test", "ben@example.com");
    /** A contact, and a participant under another id, without a conversation. */
    final String cleo = hosted.user("Cléo Test", "cleo@example.com");

    final String cleoTakingPart = hosted.participant("Cléo", "cleo@example.com");

    /** The way to it. */
    final FaultProxy line = new FaultProxy(hosted.address());

    final SyncedDesk desk;
    /** What comes back by hand has lost its place in the order. */
    boolean settledByHand;

    private final List<ClassicRemote> remotes = new ArrayList<>();

    HostedDesk(Path folder) {
        desk = another(folder);
    }

    List<String> limits() {
        return remotes.getFirst().limits();
    }

    /** The program ends and is started again on the same folder. */
    void restart() {
        desk.connect(remoteOf(desk));
    }

    /** Tries again whatever a person has to decide. */
    void settleAll() {
        for (Decision refusal : refusals()) {
            settledByHand = true;
            desk.decisions.settle(refusal.id(), Decision.Choice.RETRY);
        }
    }

    /** One more desk at the same backend, without any memory. */
    SyncedDesk another(Path folder) {
        AtomicReference<SyncedDesk> made = new AtomicReference<>();
        made.set(new SyncedDesk(folder, remote(made::get)));
        return made.get();
    }

    /** As a program that has just been started on this folder. */
    ClassicRemote remoteOf(SyncedDesk desk) {
        return remote(() -> desk);
    }

    /** What was said since. @return whether there is more */
    boolean glance(Set<String> watched) {
        return desk.glance(watched);
    }

    /** Which may differ from the backend's. */
    private Clock desksClock(Supplier<SyncedDesk> desk) {
        return new Clock() {
            @Override
            public ZoneId getZone() {
                return ZoneOffset.UTC;
            }

            @Override
            public Clock withZone(ZoneId zone) {
                return this;
            }

            @Override
            public Instant instant() {
                return desk.get() == null ? clock.instant() : desk.get().clock.instant();
            }
        };
    }

    private ClassicRemote remote(Supplier<SyncedDesk> desk) {
        ClassicRemote remote = new ClassicRemote(
                new ServerAddress(line.address(), null),
                desksClock(desk),
                () -> ZoneId.of("Europe/Zurich"),
                () -> "CH",
                new Cached() {
                    @Override
                    public Optional<Map<String, Object>> base(Kind kind, String id) {
                        return told().base(kind, id);
                    }

                    @Override
                    public Map<String, Map<String, Object>> shown(Kind kind) {
                        return told().shown(kind);
                    }

                    @Override
                    public Map<String, Map<String, Object>> all(Kind kind) {
                        return told().all(kind);
                    }

                    @Override
                    public KnownThreads threads() {
                        return new StoredThreads(desk.get().store);
                    }

                    private LastTold told() {
                        return new LastTold(desk.get().store, desk.get().records);
                    }
                });
        remotes.add(remote);
        return remote;
    }

    Instant now() {
        return clock.instant();
    }

    void pass(Duration time) {
        clock.set(clock.instant().plus(time));
        desk.clock.set(clock.instant());
    }

    Attempt sync() {
        return desk.sync();
    }

    /** Also what came back by itself. */
    Attempt untilQuiet() {
        Attempt attempt = sync();
        for (int i = 0; i < 5 && !attempt.complete(); i++) {
            attempt = sync();
        }
        return attempt;
    }

    static Campaign campaign(String id, String message, Channel channel, BasketEntry... basket) {
        return Campaign.of(Map.of(
                "id",
                id,
                "name",
                "Essai",
                "message",
                message,
                "channels",
                Map.of(channel.wire(), true),
                "basket",
                Stream.of(basket).map(BasketEntry::fields).toList()));
    }

    void write(Campaign campaign) {
        Map<String, Object> doc = campaign.fields();
        doc.put("status", "draft");
        desk.create(Kind.CAMPAIGN, campaign.id(), doc);
    }

    /** A campaign to the three. */
    String write(String id, String message) {
        write(campaign(
                id,
                message,
                Channel.INTERNAL,
                BasketEntry.person(ana, "Ana"),
                BasketEntry.person(ben, "Ben"),
                BasketEntry.person(cleo, "Cléo")));
        return id;
    }

    void plan(String campaign, String dispatch, Duration ahead) {
        Map<String, Object> doc = sending(campaign, dispatch, now().plus(ahead));
        doc.put(Dispatch.WISH, Dispatch.Wish.WAIT.wire());
        desk.create(Kind.DISPATCH, dispatch, doc);
    }

    void sendNow(String campaign, String dispatch) {
        Instant at = now().plusSeconds(10);
        Map<String, Object> doc = sending(campaign, dispatch, at);
        doc.put(Dispatch.WISH, Dispatch.Wish.GO.wire());
        doc.put(Dispatch.GO_AT, at.toString());
        desk.create(Kind.DISPATCH, dispatch, doc);
    }

    private static Map<String, Object> sending(String campaign, String dispatch, Instant at) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", dispatch);
        doc.put(Dispatch.CAMPAIGN, campaign);
        doc.put(Dispatch.AT, at.toString());
        doc.put("zone", "Europe/Zurich");
        return doc;
    }

    void wish(String dispatch, Dispatch.Wish wish) {
        desk.edit(Kind.DISPATCH, dispatch, Map.of(Dispatch.WISH, wish.wire()));
    }

    Dispatch dispatch(String id) {
        return Optional.ofNullable(desk.doc(Kind.DISPATCH, id))
                .flatMap(Dispatch::of)
                .orElse(null);
    }

    DispatchState state(String id) {
        return dispatch(id).state();
    }

    List<Decision> refusals() {
        return desk.decisions.open();
    }

    /** Messages that stand in conversations with one person alone, and those in groups. */
    long privately(String text) {
        return hosted.sessions().stream()
                .filter(session -> !session.get("id").equals(group))
                .flatMap(session -> hosted.texts(String.valueOf(session.get("id"))).stream())
                .filter(text::equals)
                .count();
    }

    List<Map<String, Object>> there(String status) {
        return hosted.campaigns().stream()
                .filter(campaign -> status.equals(campaign.get("status")))
                .toList();
    }

    long asked(String request) {
        return hosted.asked().stream().filter(one -> one.matches(request)).count();
    }

    @Override
    public void close() {
        desk.close();
        remotes.forEach(ClassicRemote::close);
        line.close();
        hosted.close();
    }
}
