package coachdesk.desk.schedule;

import coachdesk.contract.campaigns.Due;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.schedule.SchedulerStatus.Responsible;
import coachdesk.desk.tasks.Timer;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Lets planned sendings go at their time, as long as the server says that this desk is the one to do so. It only says that
 * they shall go: the sending itself is the server's, which begins each one once.
 */
public final class DeskScheduler implements CampaignScheduler {
    private static final Duration BEAT = Duration.ofSeconds(1);
    private static final Duration RENEWAL = Duration.ofSeconds(LeaseAnswer.RENEWED_EVERY_SECONDS);
    private static final Duration SOON = Duration.ofMillis(50);

    private final Plan plan;
    private final Errands errands;
    private final Lease lease;
    private final Who who;
    private final Timing timing;
    private final Runnable sync;
    private final List<Consumer<SchedulerStatus>> listeners = new CopyOnWriteArrayList<>();
    private final AtomicBoolean looking = new AtomicBoolean();
    private volatile HeldLease held = HeldLease.NONE;
    private volatile Planned next;
    private volatile Instant nextTime;
    private volatile boolean confirmed = true;
    private volatile String holder;
    private volatile boolean started;
    private volatile boolean closed;
    private SchedulerStatus told;
    private Map<String, Instant> set = Map.of();
    private Alarm alarm;
    private ClockWatch watch;
    private Runnable unsubscribe = () -> {};
    private Runnable nextCheck = () -> {};

    /**
     * Who this is.
     *
     * @param holder identity of this desk; asked after the start, off the UI thread
     * @param name what its owner calls it, at the moment
     * @param automatic whether it may let sendings go by itself, at the moment
     */
    public record Who(Supplier<String> holder, Supplier<String> name, BooleanSupplier automatic) {}

    /**
     * @param steady only goes forward, whatever is done to the computer's clock
     * @param wake for what is due; never waits for the network
     * @param network for the questions to the server
     * @param alarm is made when the scheduler starts
     */
    public record Timing(Clock clock, Clock steady, Timer wake, Timer network, Supplier<Alarm> alarm) {}

    /** @param sync begins a sync at once */
    public DeskScheduler(Plan plan, Lease lease, Who who, Timing timing, Runnable sync) {
        this(plan, Errands.NONE, lease, who, timing, sync);
    }

    /** @param errands go as the sendings do; where the server sends those by itself, this desk does its own errands */
    public DeskScheduler(Plan plan, Errands errands, Lease lease, Who who, Timing timing, Runnable sync) {
        this.plan = plan;
        this.errands = errands;
        this.lease = lease;
        this.who = who;
        this.timing = timing;
        this.sync = sync;
    }

    @Override
    public synchronized void start() {
        if (!started && !closed) {
            started = true;
            timing.wake().after(Duration.ZERO, this::begin);
        }
    }

    private synchronized void begin() {
        if (closed) {
            return;
        }
        confirmed = plan.confirmed();
        holder = who.holder().get();
        watch = new ClockWatch(timing.clock(), timing.steady());
        Runnable noPlan = plan.listen(this::lookSoon);
        Runnable noErrands = errands.listen(this::lookSoon);
        unsubscribe = () -> {
            noPlan.run();
            noErrands.run();
        };
        alarm = timing.alarm().get();
        alarm.start(this::lookSoon);
        look();
        timing.wake().after(BEAT, this::beat);
        timing.network().after(Duration.ZERO, this::renewAndAgain);
    }

    private void lookSoon() {
        if (!closed && looking.compareAndSet(false, true)) {
            timing.wake().after(Duration.ZERO, this::look);
        }
    }

    /** Lets go what is due, and sets the alarm to what is not. */
    private synchronized void look() {
        looking.set(false);
        if (closed) {
            return;
        }
        List<Planned> waiting = plan.waiting();
        Instant now = timing.clock().instant();
        if (errand() && errands.go()) {
            sync.run();
        }
        if (responsible() == Responsible.THIS_DESK) {
            boolean any = false;
            for (Due due : due(waiting, now)) {
                any |= plan.go(due);
            }
            if (any) {
                sync.run();
                waiting = plan.waiting();
            }
        }
        set(waiting, now);
        tell();
    }

    /** A server that sends campaigns by itself knows nothing of errands, and they are this desk's alone. */
    private boolean errand() {
        return responsible() == Responsible.THIS_DESK
                || held.unasked() && confirmed && who.automatic().getAsBoolean();
    }

    private static List<Due> due(List<Planned> waiting, Instant now) {
        Map<String, Integer> late = new HashMap<>();
        waiting.forEach(planned -> late.put(planned.dispatch().id(), planned.lateMinutes()));
        return Due.of(waiting.stream().map(Planned::dispatch).toList(), dispatch -> late.get(dispatch.id()), now);
    }

    private void set(List<Planned> waiting, Instant now) {
        Map<String, Instant> times = new LinkedHashMap<>();
        Planned first = null;
        for (Planned planned : waiting) {
            if (planned.dispatch().at().isAfter(now)) {
                times.put(planned.dispatch().id(), planned.dispatch().at());
                first = first == null ? planned : first;
            }
        }
        next = first;
        Instant soonest = first == null ? null : first.dispatch().at();
        for (Map.Entry<String, Instant> errand : errands.waiting().entrySet()) {
            Instant at = errand.getValue();
            if (at.isAfter(now)) {
                times.put(errand.getKey(), at);
                soonest = soonest == null || at.isBefore(soonest) ? at : soonest;
            }
        }
        nextTime = soonest;
        if (!times.equals(set)) {
            alarm.set(times);
            set = times;
        }
        nextCheck.run();
        nextCheck = soonest == null ? () -> {} : timing.wake().after(Duration.between(now, soonest), alarm::check);
    }

    private void beat() {
        if (closed) {
            return;
        }
        timing.wake().after(BEAT, this::beat);
        Instant soonest = nextTime;
        if (watch.jumped()) {
            alarm.check();
            look();
            timing.network().after(Duration.ZERO, this::renew);
        } else if (soonest != null && !timing.clock().instant().isBefore(soonest)) {
            look();
        }
        tell();
    }

    private void renewAndAgain() {
        if (!closed) {
            timing.network().after(RENEWAL, this::renewAndAgain);
            renew();
        }
    }

    private void renew() {
        if (closed) {
            return;
        }
        Responsible before = responsible();
        Instant asked = timing.clock().instant();
        Instant steady = timing.steady().instant();
        try {
            Optional<LeaseAnswer> unasked = lease.unasked();
            if (unasked.isPresent()) {
                held = new HeldLease(unasked.get(), asked, steady, true);
            } else if (!who.automatic().getAsBoolean() || !confirmed) {
                held = HeldLease.NONE;
                lookSoon();
                return;
            } else {
                held = new HeldLease(lease.hold(holder, who.name().get()), asked, steady, false);
            }
        } catch (ProblemException e) {
            // What it said last holds for its time, and not longer.
        }
        if (responsible() != before) {
            lookSoon();
        }
    }

    /** The settings have changed: who lets sendings go is asked anew. */
    public void changed() {
        if (started && !closed) {
            timing.network().after(SOON, this::renew);
        }
    }

    private Responsible responsible() {
        HeldLease now = held;
        return now.unasked() || holder != null && confirmed && who.automatic().getAsBoolean()
                ? now.responsible(holder, timing.clock(), timing.steady())
                : Responsible.NOBODY;
    }

    @Override
    public SchedulerStatus status() {
        Responsible responsible = responsible();
        LeaseAnswer answer = held.answer();
        Planned first = next;
        return new SchedulerStatus(
                responsible,
                responsible == Responsible.NOBODY ? null : answer.name(),
                first == null ? null : first.dispatch().at(),
                first == null ? null : first.campaign(),
                answer == null ? null : held.asked(),
                !confirmed && !held.unasked());
    }

    private void tell() {
        SchedulerStatus now = status();
        if (!now.equals(told)) {
            told = now;
            listeners.forEach(listener -> listener.accept(now));
        }
    }

    @Override
    public Runnable listen(Consumer<SchedulerStatus> listener) {
        listeners.add(listener);
        return () -> listeners.remove(listener);
    }

    @Override
    public void confirm() {
        timing.wake().after(Duration.ZERO, () -> {
            plan.confirm();
            confirmed = true;
            timing.network().after(Duration.ZERO, this::renew);
        });
    }

    @Override
    public void close() {
        closed = true;
        timing.wake().close();
        timing.network().close();
        unsubscribe.run();
        synchronized (this) { // What was under way has ended.
            if (alarm != null) {
                alarm.close();
            }
        }
    }
}
