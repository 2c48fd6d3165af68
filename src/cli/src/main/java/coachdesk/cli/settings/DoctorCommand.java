package coachdesk.cli.settings;

import coachdesk.cli.terminal.DeskDoor;
import coachdesk.cli.terminal.Exit;
import coachdesk.cli.terminal.Terminal;
import coachdesk.desk.health.Finding;
import coachdesk.desk.health.HealthCheck;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.remote.ServerProbe;
import coachdesk.desk.settings.JsonSettings;
import coachdesk.desk.settings.RunningBackend;
import coachdesk.desk.store.Store;
import coachdesk.desk.words.ProblemWords;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Checks what a desk stands on. Exit 0 when nothing is bad; a warning is not. */
@Command(name = "doctor", sortOptions = false)
public final class DoctorCommand implements Callable<Integer> {
    private final Terminal terminal;
    private final DeskDoor door;
    private Store store;

    public DoctorCommand(Terminal terminal, DeskDoor door) {
        this.terminal = terminal;
        this.door = door;
    }

    @Override
    public Integer call() {
        Path folder = terminal.options().folder();
        try {
            List<Finding> findings = new HealthCheck(
                            folder, () -> open(folder), door.secrets(folder), door.clock(), () -> serverTime(folder))
                    .run();
            List<String> lines = new ArrayList<>();
            findings.forEach(finding -> lines.addAll(text(finding)));
            terminal.answer(
                    Map.of(
                            "findings",
                            findings.stream().map(DoctorCommand::json).toList()),
                    lines);
            return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BAD)
                    ? Exit.PROBLEM
                    : Exit.DONE;
        } finally {
            if (store != null) {
                store.close();
            }
        }
    }

    private Store open(Path folder) {
        store = Store.open(folder);
        return store;
    }

    /** Empty when there is no server, or none that answers. */
    private Optional<Instant> serverTime(Path folder) {
        String named = terminal.options().server();
        String server = named == null ? JsonSettings.open(folder).values().server() : named;
        try {
            if (server == null) {
                return Optional.empty();
            }
            return server.isEmpty()
                    ? RunningBackend.find(folder)
                            .flatMap(running -> probe().time(running.uri().toString()))
                    : probe().time(server);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private ServerProbe probe() {
        return new ServerProbe(door.clock());
    }

    private List<String> text(Finding finding) {
        List<String> lines = new ArrayList<>();
        lines.add(terminal.words().get("health." + lower(finding.check())) + "\t"
                + terminal.words().get("health." + lower(finding.level())));
        if (finding.problem() != null) {
            ProblemWords sentences = new ProblemWords(terminal.words()::get);
            lines.add("    " + sentences.what(finding.problem()));
            lines.add("    " + sentences.next(finding.problem()));
        }
        return lines;
    }

    private static Map<String, Object> json(Finding finding) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("check", lower(finding.check()));
        json.put("level", lower(finding.level()));
        json.put(
                "code",
                finding.problem() == null ? null : finding.problem().code().wire());
        json.put("figure", finding.figure());
        return json;
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
