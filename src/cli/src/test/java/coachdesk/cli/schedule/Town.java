package coachdesk.cli.schedule;

import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.desk.campaigns.Outlook;
import coachdesk.desk.schedule.SchedulerStatus;
import coachdesk.testkit.clock.SettableClock;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Desks and a server under a clock of the test's, played from one line of steps. */
final class Town implements AutoCloseable {
    private static final ZoneId ZONE = ZoneId.of("Europe/Zurich");
    /** Not one with a day before it. */
    private static final Pattern TIME = Pattern.compile("(?<=until |plan )\\d\\d:\\d\\d(?::\\d\\d)?");

    private static final String FIRST = "00:30";
    /** What happens at once happens so long before the first time of the line. */
    private static final Duration BEFORE = Duration.ofMinutes(2);

    private static final Duration SECOND = Duration.ofSeconds(1);

    private final SettableClock clock = new SettableClock(Instant.EPOCH);
    private final Path template;
    private TownServer server;
    private final Map<String, TownDesk> desks = new LinkedHashMap<>();
    private final Map<String, Instant> frozen = new LinkedHashMap<>();
    private String first = FIRST;
    private LocalDate day = LocalDate.parse("2026-11-20");

    /** @param template an empty database */
    Town(Path template) {
        this.template = template;
    }

    private static Instant instant(LocalDate day, String time) {
        return LocalDateTime.of(day, LocalTime.parse(time)).atZone(ZONE).toInstant();
    }

    void play(String steps) {
        Optional<String> earliest =
                TIME.matcher(steps).results().map(MatchResult::group).min(String::compareTo);
        first = earliest.filter(time -> !steps.contains("Z;")).orElse(FIRST);
        clock.set(instant(day, first).minus(BEFORE));
        for (String step : steps.split(";")) {
            step(step.strip().split(" "));
        }
    }

    private void step(String[] words) {
        switch (words[0]) {
            case "day" -> {
                day = LocalDate.parse(words[1]);
                clock.set(instant(day, first).minus(BEFORE));
                return;
            }
            default -> begin();
        }
        switch (words[0]) {
            case "late" -> server.late(Integer.parseInt(words[1]));
            case "plan" -> server.plan(moment(words, 1), ZONE.getId());
            case "until" -> pass(Duration.between(clock.instant(), moment(words, 1)));
            case "wait" -> pass(Duration.parse("PT" + words[1]));
            case "server" -> server(words[1]);
            default -> desk(desks.computeIfAbsent(words[0], name -> new TownDesk(name, server, clock)), words);
        }
    }

    /** Only now: what a server has seen of a day that is not meant would be in its way. */
    private void begin() {
        if (server == null) {
            server = new TownServer(template, clock, ZONE);
        }
    }

    private void server(String what) {
        switch (what) {
            case "up" -> server.up = true;
            case "down" -> server.up = false;
            case "schedules" -> server.schedule();
            case "copied" -> server.copied();
            default -> throw new IllegalArgumentException(what);
        }
    }

    private Instant moment(String[] words, int at) {
        if (words[at].contains("T")) {
            return Instant.parse(words[at]);
        }
        return words.length > at + 1 ? instant(LocalDate.parse(words[at]), words[at + 1]) : instant(day, words[at]);
    }

    private void desk(TownDesk desk, String[] words) {
        switch (words[1]) {
            case "opens" -> desk.open();
            case "closes" -> desk.close();
            case "sleeps" -> desk.awake = false;
            case "wakes" -> desk.awake = true;
            case "freezes" -> {
                desk.awake = false;
                frozen.put(words[0], clock.instant());
            }
            case "thaws" -> desk.thaw(Duration.between(frozen.get(words[0]), clock.instant()));
            case "offline" -> desk.online = false;
            case "online" -> desk.online = true;
            case "auto-off", "auto-on" -> {
                desk.automatic = words[1].equals("auto-on");
                desk.changedSettings();
            }
            case "manual" -> desk.automatic = false;
            case "copied" -> desk.copied = true;
            case "confirms" -> desk.personConfirms();
            case "cancels" -> desk.cancel(words[2]);
            case "clock" ->
                desk.wrong = words[2].equals("right")
                        ? Duration.ZERO
                        : Duration.parse(words[2].replaceFirst("^([+-])", "$1PT"));
            default -> throw new IllegalArgumentException(String.join(" ", words));
        }
    }

    private void pass(Duration time) {
        Instant end = clock.instant().plus(time);
        while (clock.instant().isBefore(end)) {
            boolean idle = desks.values().stream().noneMatch(desk -> desk.open && desk.awake);
            Duration left = Duration.between(clock.instant(), end);
            Duration step = idle && !server.schedules && left.compareTo(Duration.ofMinutes(1)) > 0 ? left : SECOND;
            clock.set(clock.instant().plus(step));
            server.tick();
            desks.values().forEach(desk -> desk.tick(step));
        }
    }

    /** What has become of each sending, in the order in which they were planned. */
    List<String> outcome() {
        return server.sendings().keySet().stream().map(this::outcome).toList();
    }

    /** What the person has got, beside how many rows of ledgers say so. */
    Received received() {
        return new Received(server.messages(), server.rows());
    }

    record Received(int messages, int rows) {}

    private String outcome(String id) {
        Optional<String> begun = server.begun(id);
        if (begun.isPresent()) {
            return "sent " + begun.get();
        }
        Dispatch dispatch = Dispatch.of(server.sendings().get(id)).orElseThrow();
        TownDesk looks = desks.values().stream()
                .filter(desk -> desk.open && desk.awake)
                .findFirst()
                .orElse(null);
        Outlook outlook = looks == null ? Outlook.of(dispatch, server.lateMinutes, clock.instant()) : looks.outlook(id);
        if (dispatch.wish() == Wish.CANCEL || dispatch.state() == DispatchState.CANCELLED) {
            return "cancelled";
        }
        return switch (outlook) {
            case MISSED -> "asked";
            case OFF -> "skipped";
            default -> "waits";
        };
    }

    SchedulerStatus status(String desk) {
        return desks.get(desk).status();
    }

    @Override
    public void close() {
        server.close();
    }
}
