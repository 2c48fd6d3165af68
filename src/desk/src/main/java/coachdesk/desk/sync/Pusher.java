package coachdesk.desk.sync;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.sync.PushAnswer;
import coachdesk.contract.sync.PushRequest;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.desk.sync.store.Queue;
import coachdesk.desk.sync.store.Queue.Waiting;
import coachdesk.desk.tasks.Ahead;
import java.time.Clock;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Sends what waits, in order, until nothing is left, the server asks to wait, or it fails. */
final class Pusher {
    private static final int TRIES = 3;
    private static final int GAPS = 3;
    /** How far ahead is looked for something that may go while others are held back. */
    private static final int WINDOW = 500;

    private final Store store;
    private final Records records;
    private final Remote remote;
    private final Results results;
    private final HeldBack heldBack;
    private final Clock clock;
    private final PushRequest sender;
    private final Ahead ahead;

    /**
     * @param sender the device, without operations
     * @param ahead sends the next batch while the answers to one are taken over
     */
    Pusher(
            Store store,
            Records records,
            Remote remote,
            Results results,
            HeldBack heldBack,
            Clock clock,
            PushRequest sender,
            Ahead ahead) {
        this.store = store;
        this.records = records;
        this.remote = remote;
        this.results = results;
        this.heldBack = heldBack;
        this.clock = clock;
        this.sender = sender;
        this.ahead = ahead;
    }

    /**
     * @return an operation over which alone the server failed, if there is one: whether it or the server is to blame shows
     *     in what the server does next
     */
    Optional<Waiting> push() {
        heldBack.cancelOut(clock.instant());
        Optional<Waiting> suspect = Optional.empty();
        Set<String> passedOver = new HashSet<>();
        int most = remote.batch();
        int gaps = 0;
        Exchange exchange = exchange(next(most, passedOver));
        while (true) {
            List<Waiting> batch = exchange.batch();
            if (batch.isEmpty()) {
                return suspect;
            }
            Exchange coming = null;
            try {
                PushAnswer answer = exchange.answer();
                List<Waiting> following = following(batch, answer, most);
                if (!following.isEmpty()) {
                    coming = ahead.meanwhile(() -> exchange(following), () -> results.take(batch, answer));
                } else if (results.take(batch, answer) < batch.size() && answer.expected() == null) {
                    return suspect;
                }
                most = Math.min(remote.batch(), most * 2);
                if (answer.expected() != null) {
                    if (++gaps > GAPS) {
                        throw new RemoteFailure(ErrorCode.SERVER_BROKEN);
                    }
                    store.change(tx -> Queue.renumber(tx, answer.expected()));
                }
            } catch (RemoteFailure e) {
                boolean alone = batch.size() == 1;
                if (e.code() == ErrorCode.TOO_LARGE && alone) {
                    setAside(batch.getFirst(), "rejected", ErrorCode.TOO_LARGE);
                } else if (e.code() == ErrorCode.TOO_LARGE || e.code() == ErrorCode.SERVER_BROKEN && !alone) {
                    most = Math.max(1, batch.size() / 2);
                } else if (e.code() == ErrorCode.SERVER_BROKEN) {
                    suspect = suspect.or(() -> Optional.of(batch.getFirst()));
                    passedOver.add(batch.getFirst().record());
                    passedOver.add(batch.getFirst().lane());
                    if (remote.recognisesRepeats()) {
                        return suspect; // Its numbers allow nothing to overtake.
                    }
                } else {
                    throw e;
                }
            }
            exchange = coming != null ? coming : exchange(next(most, passedOver));
        }
    }

    /** What was sent, and the answer or the failure that came back. */
    private record Exchange(List<Waiting> batch, PushAnswer received, RemoteFailure failure) {
        PushAnswer answer() {
            if (failure != null) {
                throw failure;
            }
            return received;
        }
    }

    private Exchange exchange(List<Waiting> ready) {
        Set<String> perhapsSent =
                ready.stream().filter(Waiting::sent).map(one -> one.op().opId()).collect(Collectors.toSet());
        List<Waiting> batch = perhapsSent.size() == ready.size() ? ready : store.write(tx -> Queue.leaving(tx, ready));
        try {
            return new Exchange(batch, batch.isEmpty() ? null : send(batch, perhapsSent), null);
        } catch (RemoteFailure e) {
            return new Exchange(batch, null, e);
        }
    }

    /** What may be sent before this answer has been taken over: only a server that knows each operation again is sure of it. */
    private List<Waiting> following(List<Waiting> batch, PushAnswer answer, int most) {
        boolean sure = remote.recognisesRepeats() && answer.expected() == null && Results.all(batch, answer);
        return sure ? ready(batch.getLast().op().n(), most) : List.of();
    }

    private List<Waiting> next(int most, Set<String> passedOver) {
        int window = remote.recognisesRepeats() ? most : WINDOW;
        return ready(0, window).stream()
                .filter(one -> !passedOver.contains(one.record()) && !passedOver.contains(one.lane()))
                .limit(most)
                .toList();
    }

    private List<Waiting> ready(long after, int most) {
        List<Waiting> waiting = store.read(sql -> Queue.waiting(sql, after, most));
        return heldBack.ready(waiting, clock.instant());
    }

    private PushAnswer send(List<Waiting> batch, Set<String> perhapsSent) {
        return remote.push(
                new PushRequest(
                        sender.device(),
                        sender.deviceName(),
                        batch.stream().map(Waiting::op).toList()),
                perhapsSent);
    }

    /**
     * Counts a failure that is this operation's own; after the third it is set aside and those behind it move up.
     *
     * @return whether it was set aside
     */
    boolean blame(Waiting suspect) {
        int tried = store.write(tx -> Queue.failed(tx, suspect.op().opId()));
        if (tried < TRIES) {
            return false;
        }
        setAside(suspect, "poisoned", ErrorCode.SYNC_POISONED);
        return true;
    }

    private void setAside(Waiting waiting, String reason, ErrorCode code) {
        store.change(tx -> {
            Queue.setAside(tx, reason, Queue.refusal(waiting.op().opId(), code), clock.instant());
            // The server has not counted it: the next takes its number.
            Queue.renumber(tx, waiting.op().n());
            records.refresh(tx, waiting.kind(), waiting.op().id());
        });
    }
}
