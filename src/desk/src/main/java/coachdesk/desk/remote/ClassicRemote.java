package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.sync.Change;
import coachdesk.contract.sync.ChangesPage;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.Operation;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.campaigns.hosted.HostedCampaign;
import coachdesk.desk.campaigns.hosted.HostedContent;
import coachdesk.desk.campaigns.hosted.HostedSendings;
import coachdesk.desk.campaigns.hosted.HostedState;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.sync.Limit;
import coachdesk.desk.sync.Pull;
import coachdesk.desk.sync.Remote;
import coachdesk.desk.sync.RemoteKind;
import coachdesk.desk.sync.TakenBack;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The hosted backend that knows nothing of the sync protocol. */
public final class ClassicRemote implements Remote {
    private static final List<Kind> AS_LISTED = Stream.concat(
                    Stream.of(
                            Kind.RESERVATION,
                            Kind.COURSE,
                            Kind.OFFER,
                            Kind.PERSON,
                            Kind.PARTICIPANT,
                            Kind.CONVERSATION),
                    ClassicKinds.CATALOGUE.stream())
            .toList();
    private static final Duration DELETES_WAIT = Duration.ofSeconds(10);
    /** Of messages, in one sync; the rest comes between it and the next. */
    private static final int PAGES = 3;

    private final Http http;
    private final ClassicChat chat;
    private final ClassicLists lists;
    private final ClassicWrites writes;
    private final ClassicLaunch launch;
    private final Supplier<ZoneId> zone;
    private final Clock clock;
    private Set<Kind> complete = Set.of();
    private int pages;

    /**
     * @param zone of the studio: on which day a scan counts
     * @param country of telephone numbers without one
     */
    public ClassicRemote(
            ServerAddress server, Clock clock, Supplier<ZoneId> zone, Supplier<String> country, Cached cached) {
        this.http = new Http(server, false, clock);
        ClassicApi api = http.api(ClassicApi.class);
        ClassicChatApi chatApi = http.api(ClassicChatApi.class);
        this.chat = new ClassicChat(http, api, chatApi, cached, clock);
        this.lists = chat.lists;
        this.launch = new ClassicLaunch(http, api, chatApi, lists, clock);
        ClassicAddressing addressing = new ClassicAddressing(http, chatApi, lists, cached, chat.ids, country);
        ClassicCampaigns campaigns = new ClassicCampaigns(http, api, lists, launch, addressing, clock);
        ClassicSendings sendings = new ClassicSendings(campaigns, launch, addressing, cached, zone, clock);
        ClassicNew made = new ClassicNew(http, chatApi, lists, cached, chat.ids);
        this.writes = new ClassicWrites(
                http,
                api,
                lists,
                zone,
                campaigns,
                sendings,
                new ClassicAnswers(http, chatApi, cached, chat.ids, chat.threads, clock),
                new ClassicChatWrites(http, chatApi, lists, chat.surroundings, chat.ids, made),
                new ClassicRecords(http, lists, cached, chat.ids));
        this.zone = zone;
        this.clock = clock;
    }

    @Override
    public RemoteKind kind() {
        return RemoteKind.CLASSIC;
    }

    @Override
    public List<String> limits() {
        return Arrays.stream(Limit.values()).map(Limit::key).toList();
    }

    @Override
    public int batch() {
        return 1;
    }

    @Override
    public boolean recognisesRepeats() {
        return false;
    }

    @Override
    public boolean knowsChanges() {
        return false;
    }

    @Override
    public Duration deletesWait() {
        return DELETES_WAIT;
    }

    /** A launch there begins at once; what was taken out of a conversation cannot be put back. */
    @Override
    public Instant notBefore(Operation op) {
        if (TakenBack.is(op)) {
            return Instants.read(op.at()).map(at -> at.plus(DELETES_WAIT)).orElse(null);
        }
        boolean goes = Kind.DISPATCH.wire().equals(op.kind())
                && op.body() != null
                && Dispatch.Wish.GO.wire().equals(op.body().get(Dispatch.WISH));
        return goes ? Instants.read(op.body().get(Dispatch.GO_AT)).orElse(null) : null;
    }

    /** What may have been sent before is safe as well: every write reads first what stands there. */
    @Override
    public PushAnswer push(PushRequest request, Set<String> perhapsSent) {
        List<OpResult> results = new ArrayList<>();
        for (Operation op : request.ops()) {
            boolean perhaps = perhapsSent.contains(op.opId());
            if (perhaps) {
                lists.forget();
            }
            results.add(writes.apply(op, perhaps));
        }
        return new PushAnswer(results, null);
    }

    /** First all lists, then what is said in conversations, as far as it is not known yet and does not take too long. */
    @Override
    public Pull pull(String after, Kind only) {
        if (after == null) {
            pages = 0;
            chat.begin();
            lists.forget();
            try {
                complete = EnumSet.noneOf(Kind.class);
                return paged(pull());
            } finally {
                lists.forget();
            }
        }
        pages++;
        chat.begin();
        return paged(said(chat.some()));
    }

    private Pull said(List<Change> changes) {
        int unreadable = chat.unreadable();
        Problem warning = unreadable == 0
                ? null
                : Problem.of(ErrorCode.CLASSIC_UNREADABLE, "count", Integer.toString(unreadable));
        return new Pull(new ChangesPage(changes, null, false, null, null), List.of(), complete, warning);
    }

    private Pull paged(Pull pull) {
        boolean more = chat.waiting() > 0 && pages < PAGES;
        Problem warning = pull.warning() == null && chat.waiting() > 0 && !more
                ? Problem.of(ErrorCode.CLASSIC_READING, "count", Integer.toString(chat.waiting()))
                : pull.warning();
        ChangesPage page = new ChangesPage(pull.page().changes(), "said " + pages, more, null, null);
        return new Pull(page, List.of(), pull.complete(), warning);
    }

    @Override
    public void stored() {
        chat.stored();
    }

    @Override
    public void damaged(Kind kind, Set<String> records) {
        chat.again(kind, records);
    }

    @Override
    public Optional<Duration> glances(boolean watched) {
        return Optional.of(
                chat.waiting() > 0 ? ClassicChat.BEHIND : watched ? ClassicChat.WATCHED : ClassicChat.UNWATCHED);
    }

    @Override
    public Pull glance(Set<String> watched) {
        chat.begin();
        List<Change> changes = chat.glance(watched);
        return new Pull(new ChangesPage(changes, null, chat.waiting() > 0, null, null), List.of(), Set.of(), null);
    }

    private Pull pull() {
        List<Change> changes = new ArrayList<>();
        // It keeps no history: events of another server are not its own.
        complete.add(Kind.EVENT);
        int unreadable = 0;
        boolean partial = false;
        for (Kind kind : AS_LISTED) {
            Listing listing = lists.ofReadable(kind);
            listing.byId().forEach((id, doc) -> changes.add(ClassicShape.change(kind, id, doc)));
            if (kind == Kind.RESERVATION) {
                listing.byId().values().forEach(doc -> ClassicShape.attendance(doc, zone.get())
                        .ifPresent(changes::add));
            }
            if (listing.complete()) {
                complete.add(kind);
            }
            unreadable += listing.unreadable();
            partial |= listing.faulty();
        }
        changes.addAll(chat.beside(lists.ofReadable(Kind.CONVERSATION)));
        for (Kind kind : ClassicSurroundings.KINDS) {
            chat.surroundings.inTurn(kind).ifPresent(listing -> {
                listing.byId().forEach((id, doc) -> changes.add(ClassicShape.change(kind, id, doc)));
                if (listing.complete()) {
                    complete.add(kind);
                }
            });
        }
        Listing campaigns = lists.ofReadable(Kind.CAMPAIGN);
        changes.addAll(campaigns(campaigns));
        if (campaigns.complete()) {
            complete.addAll(Set.of(Kind.CAMPAIGN, Kind.DISPATCH));
        }
        unreadable += campaigns.unreadable();
        partial |= campaigns.faulty();
        if (complete.contains(Kind.RESERVATION)) {
            complete.add(Kind.ATTENDANCE);
        }
        Problem warning =
                partial ? Problem.of(ErrorCode.CLASSIC_UNREADABLE, "count", Integer.toString(unreadable)) : null;
        return new Pull(new ChangesPage(changes, null, false, null, null), List.of(), complete, warning);
    }

    private List<Change> campaigns(Listing listing) {
        List<Change> changes = new ArrayList<>();
        Set<String> told = new HashSet<>();
        List<HostedCampaign> all = new HostedState(listing.byId().values()).campaigns();
        // A campaign whose own document is gone lives on in its copies.
        Stream.concat(
                        all.stream().filter(hosted -> !hosted.copy()),
                        all.stream().filter(HostedCampaign::copy).filter(HostedCampaign::inUse))
                .filter(hosted -> told.add(hosted.campaignId()))
                .forEach(hosted -> changes.add(
                        ClassicShape.change(Kind.CAMPAIGN, hosted.campaignId(), HostedContent.read(hosted))));
        all.stream()
                .map(launch::lookedFor)
                .flatMap(hosted -> new HostedSendings(hosted, zone.get(), clock.instant()).all().stream())
                .forEach(sending -> changes.add(ClassicShape.change(Kind.DISPATCH, sending.id(), sending.doc())));
        return changes;
    }

    @Override
    public void close() {
        http.close();
    }
}
