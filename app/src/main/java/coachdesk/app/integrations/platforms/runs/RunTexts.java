package coachdesk.app.integrations.platforms.runs;

import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.SyncRun;
import coachdesk.desk.integrations.PlatformWords;
import java.util.Objects;
import java.util.Optional;

/** What was asked, and what came of it, in words. */
public record RunTexts(ConnectionTexts connections) {
    private Texts texts() {
        return connections.texts();
    }

    public String what(SyncRun run) {
        if (run.dry()) {
            return texts().get("platform.run.dry");
        }
        return switch (Objects.requireNonNullElse(run.what(), "")) {
            case SyncRun.ALL -> texts().get("platform.run.all");
            case SyncRun.ONE -> texts().get("platform.run.one");
            case SyncRun.RETRY -> texts().get("platform.run.retry");
            case SyncRun.DROP -> texts().get("platform.run.drop");
            default -> String.valueOf(run.what());
        };
    }

    /** Why nothing of it goes on until somebody mends something; empty while it does. */
    public Optional<String> rests(SyncRun run, Integration connection) {
        boolean stopped = Integration.BROKEN.equals(connection.status()) || FieldMapping.wrong(connection.lastError());
        return SyncRun.RUNNING.equals(run.state()) && stopped
                ? Optional.of(texts().get("platform.run.rests", connections.trouble(connection)))
                : Optional.empty();
    }

    /** @param type wire name of the platform */
    public String state(SyncRun run, String type) {
        return switch (Objects.requireNonNullElse(run.state(), "")) {
            case "" -> texts().get("platform.run.waits");
            case SyncRun.RUNNING ->
                run.total() > 0
                        ? texts().get("platform.run.running", run.done(), run.total())
                        : texts().get("platform.run.began");
            case SyncRun.DONE -> done(run);
            default -> failed(run, type);
        };
    }

    private String done(SyncRun run) {
        if (SyncRun.RETRY.equals(run.what()) || SyncRun.DROP.equals(run.what())) {
            return texts().get("platform.run.done");
        }
        if (run.created() + run.changed() + run.skipped() + run.failed() == 0) {
            return texts().get("platform.run.same");
        }
        return run.dry()
                ? texts().get("platform.run.would", run.created(), run.changed(), run.skipped())
                : texts().get("platform.run.did", run.created(), run.changed(), run.skipped(), run.failed());
    }

    private String failed(SyncRun run, String type) {
        if (run.error() == null) {
            return texts().get("platform.run.failed");
        }
        PlatformWords words = connections.words();
        String said = PlatformWords.said(run.error());
        String why = words.what(type, run.error()) + " " + words.next(type, run.error());
        return said.isEmpty() ? why : why + " " + texts().get("platform.trial.said", said);
    }

    /** Ikonli literal. */
    public static String icon(SyncRun run) {
        return switch (Objects.requireNonNullElse(run.state(), "")) {
            case "" -> "fth-clock";
            case SyncRun.RUNNING -> "fth-refresh-cw";
            case SyncRun.DONE -> "fth-check";
            default -> "fth-alert-circle";
        };
    }
}
