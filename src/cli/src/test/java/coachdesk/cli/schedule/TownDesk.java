package coachdesk.cli.schedule;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.Due;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.desk.campaigns.Outlook;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.schedule.Alarm;
import coachdesk.desk.schedule.DeskScheduler;
import coachdesk.desk.schedule.Lease;
import coachdesk.desk.schedule.Plan;
import coachdesk.desk.schedule.Planned;
import coachdesk.desk.schedule.SchedulerStatus;
import coachdesk.desk.tasks.Timer;
import coachdesk.testkit.clock.HandTime;
import coachdesk.testkit.clock.SettableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** A desk's scheduler on a computer that is opened, closed, put to sleep and set wrong. */
final class TownDesk implements Plan, Lease {
    private final String name;
    private final TownServer server;
    private final SettableClock town;
    private final Map<String, Map<String, Object>> local = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> pending = new LinkedHashMap<>();
    private final Map<String, Map<String, Object>> base = new LinkedHashMap<>();
    private final SettableClock wall;
    private SettableClock steady;
    private long known = -1;
    private DeskTimer timer;
    private DeskScheduler scheduler;
    private Runnable changed = () -> {};
    boolean open;
    boolean awake = true;
    boolean online = true;
    boolean automatic = true;
    boolean copied;
    Duration wrong = Duration.ZERO;

    TownDesk(String name, TownServer server, SettableClock town) {
        this.name = name;
        this.server = server;
        this.town = town;
        this.wall = new SettableClock(town.instant());
    }

    void open() {
        open = true;
        awake = true;
        steady = new SettableClock(Instant.EPOCH);
        timer = new DeskTimer(steady);
        wall.set(town.instant().plus(wrong));
        sync();
        scheduler = new DeskScheduler(
                this,
                this,
                new DeskScheduler.Who(() -> name, () -> name, () -> automatic),
                new DeskScheduler.Timing(wall, steady, timer, timer, NoAlarm::new),
                this::sync);
        scheduler.start();
        timer.pass(Duration.ZERO);
    }

    void close() {
        scheduler.close();
        open = false;
    }

    void changedSettings() {
        scheduler.changed();
    }

    void personConfirms() {
        scheduler.confirm();
    }

    /** The process stands still, and the computer goes on. */
    void thaw(Duration frozen) {
        awake = true;
        steady.set(steady.instant().plus(frozen));
        wall.set(town.instant().plus(wrong));
        timer.pass(Duration.ZERO);
    }

    void tick(Duration step) {
        wall.set(town.instant().plus(wrong));
        if (open && awake) {
            sync();
            timer.pass(step);
        }
    }

    SchedulerStatus status() {
        return scheduler.status();
    }

    private boolean reaches() {
        return online && server.up;
    }

    void sync() {
        if (reaches()) {
            pending.forEach((id, fields) -> server.commit(id, base.get(id), fields, name));
            pending.clear();
            base.clear();
            if (known != server.changes) {
                known = server.changes;
                local.clear();
                server.sendings().forEach((id, doc) -> local.put(id, new LinkedHashMap<>(doc)));
                changed.run();
            }
        }
    }

    void cancel(String id) {
        edit(id, Map.of(Dispatch.WISH, Wish.CANCEL.wire()));
        changed.run();
    }

    private void edit(String id, Map<String, Object> fields) {
        Map<String, Object> before = base.computeIfAbsent(id, it -> new LinkedHashMap<>());
        fields.keySet().forEach(field -> before.putIfAbsent(field, local.get(id).get(field)));
        local.get(id).putAll(fields);
        pending.computeIfAbsent(id, it -> new LinkedHashMap<>()).putAll(fields);
    }

    Outlook outlook(String id) {
        return Outlook.of(Dispatch.of(local.get(id)).orElseThrow(), server.lateMinutes, wall.instant());
    }

    private List<Dispatch> waiting(Predicate<Dispatch> which) {
        return local.values().stream()
                .flatMap(doc -> Dispatch.of(doc).stream())
                .filter(Dispatch::waits)
                .filter(which)
                .sorted(Comparator.comparing(Dispatch::at))
                .toList();
    }

    @Override
    public List<Planned> waiting() {
        return waiting(it -> true).stream()
                .map(it -> new Planned(it, "c", server.lateMinutes))
                .toList();
    }

    @Override
    public boolean go(Due due) {
        Dispatch go = due.go();
        if (waiting(it -> it.id().equals(go.id())).isEmpty()) {
            return false;
        }
        edit(
                go.id(),
                Map.of(Dispatch.WISH, Wish.GO.wire(), Dispatch.GO_AT, go.at().toString()));
        due.skip().forEach(it -> edit(it.id(), Map.of(Dispatch.WISH, Wish.SKIP.wire())));
        return true;
    }

    @Override
    public Runnable listen(Runnable changed) {
        this.changed = changed;
        return () -> this.changed = () -> {};
    }

    @Override
    public boolean confirmed() {
        return !copied;
    }

    @Override
    public void confirm() {
        copied = false;
    }

    @Override
    public LeaseAnswer hold(String holder, String name) {
        if (!reaches()) {
            throw Problem.of(ErrorCode.SERVER_UNREACHABLE).asException();
        }
        return server.hold(holder);
    }

    /** Goes by the computer's own time. */
    private static final class DeskTimer extends HandTime implements Timer {
        DeskTimer(SettableClock clock) {
            super(clock);
        }
    }

    /** The beat finds what is due: a second later at most. */
    private static final class NoAlarm implements Alarm {
        private final List<String> set = new ArrayList<>();

        @Override
        public void start(Runnable ring) {
            set.clear();
        }

        @Override
        public void set(Map<String, Instant> times) {
            set.clear();
            set.addAll(times.keySet());
        }

        @Override
        public void check() {
            // As if it had been forgotten.
        }

        @Override
        public void close() {
            set.clear();
        }
    }
}
