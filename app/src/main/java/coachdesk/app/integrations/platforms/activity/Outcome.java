package coachdesk.app.integrations.platforms.activity;

import coachdesk.contract.integrations.IntegrationActivity.Log;
import java.util.Objects;

/** How something ended, each with its own mark. */
public enum Outcome {
    DONE("fth-check"),
    /** Both sides had changed the same. */
    MERGED("fth-git-merge"),
    SKIPPED("fth-slash"),
    FAILED("fth-alert-circle"),
    GOING("fth-refresh-cw");

    private final String icon;

    Outcome(String icon) {
        this.icon = icon;
    }

    /** Ikonli literal. */
    String icon() {
        return icon;
    }

    static Outcome of(Log log) {
        return switch (Objects.requireNonNullElse(log.status(), "")) {
            case "success" ->
                switch (Objects.requireNonNullElse(log.errorCode(), "")) {
                    case "skipped" -> SKIPPED;
                    case "conflict" -> MERGED;
                    default -> DONE;
                };
            case "failed" -> FAILED;
            default -> GOING;
        };
    }
}
