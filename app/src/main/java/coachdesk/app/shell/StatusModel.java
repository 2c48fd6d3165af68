package coachdesk.app.shell;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.sync.SyncStatus;
import java.time.Clock;
import java.time.Instant;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the status bar says: never more than is true. */
final class StatusModel {
    private final Texts texts;
    private final Moments moments;
    private final Clock clock;
    private final ReadOnlyObjectWrapper<Tone> tone = new ReadOnlyObjectWrapper<>(Tone.IDLE);
    private final ReadOnlyStringWrapper state = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper waiting = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper lastComplete = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper remote = new ReadOnlyStringWrapper("");
    private final ReadOnlyIntegerWrapper toDecide = new ReadOnlyIntegerWrapper();
    private SyncStatus status;

    /** The mark beside the words; each has its own pictogram, so that colour is never alone. */
    enum Tone {
        IDLE,
        SYNCED,
        RUNNING,
        WAITING,
        TROUBLE
    }

    StatusModel(Texts texts, Moments moments, Clock clock) {
        this.texts = texts;
        this.moments = moments;
        this.clock = clock;
    }

    void show(SyncStatus now) {
        status = now;
        refresh();
    }

    /** Says the same again as time passes, or in another language. */
    void refresh() {
        if (status == null) {
            return;
        }
        Instant now = clock.instant();
        tone.set(toneOf(status));
        state.set(stateOf(status, now));
        waiting.set(waitingOf(status, now));
        lastComplete.set(lastCompleteOf(status, now));
        remote.set(remoteOf(status));
        toDecide.set(status.toDecide());
    }

    private static Tone toneOf(SyncStatus status) {
        if (status.running()) {
            return Tone.RUNNING;
        }
        if (status.problem() != null) {
            return Tone.TROUBLE;
        }
        if (status.pending() > 0 || status.files() > 0) {
            return Tone.WAITING;
        }
        return status.synced() ? Tone.SYNCED : Tone.IDLE;
    }

    private String stateOf(SyncStatus status, Instant now) {
        return switch (toneOf(status)) {
            case RUNNING -> texts.get("status.running");
            case TROUBLE -> troubleOf(status, now);
            case WAITING -> texts.get("status.to-send");
            case SYNCED -> texts.get("status.synced");
            case IDLE -> texts.get("status.never");
        };
    }

    private String troubleOf(SyncStatus status, Instant now) {
        return switch (status.problem().code()) {
            case SERVER_UNREACHABLE, SERVER_SLOW -> texts.get("status.offline");
            case SIGN_IN_NEEDED, SIGN_IN_WRONG -> texts.get("status.sign-in");
            default ->
                status.retryAt() == null || !status.retryAt().isAfter(now)
                        ? texts.get("status.failed")
                        : texts.get("status.failed-retry", moments.time(status.retryAt()));
        };
    }

    private String waitingOf(SyncStatus status, Instant now) {
        String files = status.files() == 0 ? "" : texts.get("status.files", status.files());
        if (status.pending() == 0) {
            return files;
        }
        String changes = status.oldestPending() == null
                ? texts.get("status.pending", status.pending())
                : texts.get("status.pending-since", status.pending(), moments.ago(status.oldestPending(), now));
        return files.isEmpty() ? changes : changes + " · " + files;
    }

    private String lastCompleteOf(SyncStatus status, Instant now) {
        return status.lastComplete() == null
                ? ""
                : texts.get("status.last-complete", moments.ago(status.lastComplete(), now));
    }

    private String remoteOf(SyncStatus status) {
        return switch (status.remote()) {
            case EMBEDDED -> texts.get("remote.embedded");
            case DESK_BACKEND -> texts.get("remote.desk_backend");
            case CLASSIC -> texts.get("remote.classic");
            case UNKNOWN -> texts.get("remote.unknown");
        };
    }

    ReadOnlyObjectProperty<Tone> toneProperty() {
        return tone.getReadOnlyProperty();
    }

    ReadOnlyStringProperty stateProperty() {
        return state.getReadOnlyProperty();
    }

    ReadOnlyStringProperty waitingProperty() {
        return waiting.getReadOnlyProperty();
    }

    ReadOnlyStringProperty lastCompleteProperty() {
        return lastComplete.getReadOnlyProperty();
    }

    ReadOnlyStringProperty remoteProperty() {
        return remote.getReadOnlyProperty();
    }

    ReadOnlyIntegerProperty toDecideProperty() {
        return toDecide.getReadOnlyProperty();
    }
}
