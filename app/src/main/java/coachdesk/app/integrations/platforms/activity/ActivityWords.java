package coachdesk.app.integrations.platforms.activity;

import coachdesk.app.integrations.platforms.setup.SetupWords;
import coachdesk.app.integrations.platforms.words.ConnectionTexts;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.FieldMapping;
import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.IntegrationActivity.Job;
import coachdesk.contract.integrations.IntegrationActivity.Log;
import coachdesk.contract.integrations.SyncError;
import coachdesk.contract.integrations.SyncEvent;
import coachdesk.desk.integrations.PlatformWords;
import java.util.Locale;
import java.util.Objects;

/** What a connection did, in words. */
public record ActivityWords(ConnectionTexts connections) {
    private static final String INBOUND = "inbound";

    Texts texts() {
        return connections.texts();
    }

    /** What happened; its own name for one that only a newer program knows. */
    String type(String wire) {
        if (INBOUND.equals(wire)) {
            return texts().get("platform.activity.inbound");
        }
        return SyncEvent.ofWire(wire)
                .map(event -> texts().get("platform.event." + event.wire()))
                .orElse(String.valueOf(wire));
    }

    String way(String wire) {
        return FieldMapping.FROM.equals(wire)
                ? texts().get("platform.activity.from")
                : texts().get("platform.activity.to");
    }

    /** Whom it is about. */
    String who(ActivityModel.Told told, String kind, String id) {
        return told.name(kind, id).orElseGet(() -> kind(kind));
    }

    private String kind(String wire) {
        return switch (Kind.ofWire(String.valueOf(wire)).orElse(Kind.EVENT)) {
            case PERSON, CUSTOMER -> texts().get("platform.activity.kind.person");
            case RESERVATION, ATTENDANCE -> texts().get("platform.activity.kind.booking");
            case DISPATCH, CAMPAIGN -> texts().get("platform.activity.kind.campaign");
            default -> texts().get("platform.activity.kind.there");
        };
    }

    String outcome(Outcome outcome) {
        return texts().get("platform.activity.outcome." + outcome.name().toLowerCase(Locale.ROOT));
    }

    /** Why it ended so; empty when there is nothing to say. */
    String why(Log log, Integration connection) {
        return switch (Outcome.of(log)) {
            case SKIPPED -> log.errorMessage() == null ? "" : new SetupWords(connections).leftOut(log.errorMessage());
            case MERGED -> new SetupWords(connections).merged(log.errorMessage(), connection);
            case FAILED -> failure(new SyncError(log.errorCode(), null, log.errorMessage()), connection);
            case DONE, GOING -> "";
        };
    }

    /** A code that is none of ours is the platform's own. */
    private String failure(SyncError error, Integration connection) {
        boolean ours = FailureKind.ofWire(error.kind()).isPresent();
        SyncError known = ours ? error : new SyncError(FailureKind.INVALID.wire(), error.kind(), error.message());
        return trouble(known, connection);
    }

    /** What happened, what to do, and what the platform said. @param error null for nothing */
    String trouble(SyncError error, Integration connection) {
        if (error == null) {
            return "";
        }
        PlatformWords words = connections.words();
        String why = words.what(connection.type(), error) + " " + words.next(connection.type(), error);
        String said = PlatformWords.said(error);
        return said.isEmpty() ? why : why + " " + texts().get("platform.trial.said", said);
    }

    /** The time alone for what was today. */
    String when(Log log) {
        return ConnectionTexts.at(log.startedAt())
                .map(at -> {
                    String day = connections
                            .moments()
                            .otherDay(at, connections.clock().instant());
                    String time = connections.moments().time(at);
                    return day.isEmpty() ? time : day + " " + time;
                })
                .orElse("");
    }

    /** Only people are taken up again: what happened to them is told once, or when somebody asks. */
    private String dead(Job job) {
        String dead = texts().get("platform.activity.job.dead", job.attempts());
        boolean person = Kind.ofWire(String.valueOf(job.kind()))
                .filter(kind -> kind == Kind.PERSON || kind == Kind.CUSTOMER)
                .isPresent();
        return person ? dead + " " + texts().get("platform.activity.job.taken-up") : dead;
    }

    /** How long it took. */
    String took(long millis) {
        return texts().get("platform.activity.ms", millis);
    }

    String state(Job job) {
        String next = ConnectionTexts.at(job.nextAt())
                .map(at -> connections.moments().shortly(at))
                .orElse("–");
        return switch (Objects.requireNonNullElse(job.state(), "")) {
            case "running" -> texts().get("platform.activity.job.running");
            case "retrying" -> texts().get("platform.activity.job.retrying", next, job.attempts());
            case "dead" -> dead(job);
            default -> texts().get("platform.activity.job.waiting");
        };
    }
}
