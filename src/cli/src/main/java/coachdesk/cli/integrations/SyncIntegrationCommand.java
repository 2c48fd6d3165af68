package coachdesk.cli.integrations;

import coachdesk.cli.terminal.DeskCommand;
import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.Desk;
import coachdesk.desk.integrations.PlatformWords;
import coachdesk.desk.integrations.Wish;
import coachdesk.desk.problems.Problem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Asks for everything to be synced, and waits for what comes of it; without a network it is done later, once. */
@Command(name = "sync", sortOptions = false)
public final class SyncIntegrationCommand extends DeskCommand {
    private static final Duration PAUSE = Duration.ofMillis(300);

    @Parameters(paramLabel = "ID", descriptionKey = "cli.usage.integration-id")
    private String id;

    @Option(names = "--dry-run", descriptionKey = "cli.usage.integration-dry")
    private boolean dry;

    @Option(
            names = "--wait",
            paramLabel = "SECONDS",
            defaultValue = "60",
            descriptionKey = "cli.usage.integration-wait")
    private int wait;

    public SyncIntegrationCommand(Terminal terminal, DeskDoor door) {
        super(terminal, door);
    }

    @Override
    protected int run(Desk desk) {
        Optional<Integration> integration = desk.connections().find(id);
        if (integration.isEmpty()) {
            return terminal.problem(Problem.of(ErrorCode.NOT_FOUND, "id", id));
        }
        // What was asked before may be done by now: then it is asked anew.
        desk.sync().syncNow();
        String run = desk.connections().ask(id, dry ? Wish.rehearsal() : Wish.everything());
        boolean reached = desk.sync().syncNow().problem() == null;
        SyncRun now = reached ? ended(desk, run) : desk.connections().run(run).orElseThrow();
        Integration after = desk.connections().find(id).orElse(integration.get());
        boolean rests = reached && now.endedAt() == null && broken(after);
        terminal.answer(json(now, rests), rests ? resting(after) : lines(after, now));
        return rests || SyncRun.FAILED.equals(now.state()) ? Exit.PROBLEM : Exit.DONE;
    }

    private static boolean broken(Integration integration) {
        return Integration.BROKEN.equals(integration.status());
    }

    /** Nothing ends while the key is refused: nobody waits for that. */
    private SyncRun ended(Desk desk, String run) {
        long left = Duration.ofSeconds(wait).dividedBy(PAUSE);
        SyncRun now = desk.connections().run(run).orElseThrow();
        while (now.endedAt() == null
                && desk.connections().find(id).filter(one -> !broken(one)).isPresent()
                && left-- > 0
                && pause()) {
            desk.sync().syncNow();
            // Who disconnects takes away the run too.
            now = desk.connections().run(run).orElse(now);
        }
        return now;
    }

    /** @return false when somebody wants it to end */
    private static boolean pause() {
        try {
            return !new CountDownLatch(1).await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private List<String> lines(Integration integration, SyncRun run) {
        List<String> lines = new ArrayList<>();
        if (run.endedAt() == null) {
            lines.add(
                    run.state() == null
                            ? terminal.words().get("cli.integration.later")
                            : terminal.words().get("cli.integration.running"));
        } else {
            lines.add(
                    run.dry()
                            ? terminal.words().get("cli.integration.would", run.created(), run.changed(), run.skipped())
                            : terminal.words()
                                    .get(
                                            "cli.integration.did",
                                            run.created(),
                                            run.changed(),
                                            run.skipped(),
                                            run.failed()));
        }
        run.plan()
                .forEach(one -> lines.add(String.join(
                        "\t",
                        one.action(),
                        Objects.toString(one.direction(), "–"),
                        Objects.toString(one.label(), one.id()),
                        Objects.toString(one.reason(), "–"))));
        if (run.error() != null) {
            lines.addAll(trouble(integration, run.error()));
        }
        return lines;
    }

    private List<String> resting(Integration integration) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.words().get("cli.integration.rests"));
        if (integration.lastError() != null) {
            lines.addAll(trouble(integration, integration.lastError()));
        }
        return lines;
    }

    private List<String> trouble(Integration integration, SyncError error) {
        PlatformWords words = new PlatformWords(terminal.words()::get);
        return List.of(words.what(integration.type(), error), words.next(integration.type(), error));
    }

    /** @param rests whether it waits for another key */
    private static Map<String, Object> json(SyncRun run, boolean rests) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run.id());
        json.put("dry", run.dry());
        json.put("state", run.state());
        json.put("rests", rests);
        json.put("created", run.created());
        json.put("changed", run.changed());
        json.put("skipped", run.skipped());
        json.put("failed", run.failed());
        json.put("plan", run.plan());
        json.put("error", run.error());
        return json;
    }
}
