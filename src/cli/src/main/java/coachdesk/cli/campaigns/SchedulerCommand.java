package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.Desk;
import coachdesk.desk.schedule.SchedulerStatus;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Keeps the desk's own scheduler going without a window, until it is interrupted. */
@Command(name = "run", sortOptions = false)
public final class SchedulerCommand extends DeskCommand {
    private static final long BEAT_SECONDS = 1;

    @Option(names = "--seconds", paramLabel = "N", descriptionKey = "cli.usage.scheduler-seconds")
    private long seconds = Duration.ofDays(36_500).toSeconds();

    public SchedulerCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        desk.sync().start();
        desk.scheduler().start();
        SchedulerStatus told = null;
        CountDownLatch never = new CountDownLatch(1);
        try {
            for (long beat = 0; beat < seconds; beat += BEAT_SECONDS) {
                SchedulerStatus now = desk.scheduler().status();
                if (told == null || !same(told, now)) {
                    told = now;
                    tell(desk, now);
                }
                never.await(BEAT_SECONDS, TimeUnit.SECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Exit.DONE;
    }

    private static boolean same(SchedulerStatus a, SchedulerStatus b) {
        return a.responsible() == b.responsible()
                && a.unconfirmed() == b.unconfirmed()
                && Objects.equals(a.nextAt(), b.nextAt());
    }

    private void tell(Desk desk, SchedulerStatus now) {
        Moments moments =
                new Moments(terminal.words().locale(), desk.settings().values().zone());
        String responsible = now.responsible().name().toLowerCase(Locale.ROOT);
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("responsible", responsible);
        json.put("name", now.name());
        json.put("next", Moments.json(now.nextAt()));
        json.put("unconfirmed", now.unconfirmed());
        terminal.answer(
                json,
                List.of(
                        now.unconfirmed()
                                ? terminal.words().get("cli.scheduler.unconfirmed")
                                : terminal.words().get("cli.scheduler." + responsible)
                                        + " "
                                        + terminal.words().get("cli.scheduler.next", moments.text(now.nextAt()))));
    }
}
