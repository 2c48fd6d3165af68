package coachdesk.app.sync;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.contract.sync.OpType;
import coachdesk.desk.sync.LiveState;
import coachdesk.desk.sync.SyncStatus;
import coachdesk.desk.sync.store.PendingChange;
import java.time.Clock;
import java.time.Instant;

/** The status in words. Never says more than is true. */
final class SyncWords {
    private final Texts texts;
    private final Moments moments;
    private final Clock clock;

    SyncWords(Texts texts, Moments moments, Clock clock) {
        this.texts = texts;
        this.moments = moments;
        this.clock = clock;
    }

    /** The one sentence. */
    String state(SyncStatus status) {
        if (status.running()) {
            return texts.get("sync.state.running");
        }
        if (status.problem() != null) {
            return texts.get("sync.state.failed");
        }
        if (status.pending() > 0) {
            return texts.get("sync.state.waiting");
        }
        if (status.toDecide() > 0) {
            return texts.get("sync.state.decide", status.toDecide());
        }
        return status.synced() ? texts.get("sync.state.synced") : texts.get("sync.state.never");
    }

    String icon(SyncStatus status) {
        if (status.running()) {
            return "fth-refresh-cw";
        }
        if (status.problem() != null) {
            return "fth-cloud-off";
        }
        if (status.toDecide() > 0) {
            return "fth-alert-circle";
        }
        return status.synced() ? "fth-check-circle" : "fth-upload-cloud";
    }

    String remote(SyncStatus status) {
        return switch (status.remote()) {
            case EMBEDDED -> texts.get("remote.embedded");
            case DESK_BACKEND -> texts.get("remote.desk_backend");
            case CLASSIC -> texts.get("remote.classic");
            case UNKNOWN -> texts.get("remote.unknown");
        };
    }

    String live(LiveState state) {
        return switch (state) {
            case LIVE -> texts.get("sync.live.live");
            case POLLING_ONLY -> texts.get("sync.live.polling");
            case OFF -> "";
        };
    }

    String pending(SyncStatus status) {
        return status.oldestPending() == null
                ? texts.get("sync.pending.none")
                : texts.get("sync.pending.some", status.pending(), ago(status.oldestPending()));
    }

    String lastComplete(SyncStatus status) {
        return status.lastComplete() == null ? texts.get("sync.last.never") : moments.shortly(status.lastComplete());
    }

    String next(SyncStatus status) {
        return status.retryAt() == null || !status.retryAt().isAfter(clock.instant())
                ? texts.get("sync.next.soon")
                : texts.get("sync.next.at", moments.time(status.retryAt()));
    }

    String change(PendingChange change) {
        if (change.kind() == Kind.ATTENDANCE) {
            return change.type().equals(OpType.CREATE)
                    ? texts.get("sync.change.entry")
                    : texts.get("sync.change.entry-undone");
        }
        return type(change.type());
    }

    String type(String type) {
        return switch (type) {
            case OpType.CREATE -> texts.get("sync.change.create");
            case OpType.DELETE -> texts.get("sync.change.delete");
            case OpType.RESTORE -> texts.get("sync.change.restore");
            default -> texts.get("sync.change.edit");
        };
    }

    String ago(Instant at) {
        return moments.ago(at, clock.instant());
    }

    String fully(Instant at) {
        return moments.fully(at);
    }
}
