package coachdesk.app.shell;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.schedule.SchedulerStatus;
import coachdesk.desk.schedule.SchedulerStatus.Responsible;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the status bar says of the scheduler: who lets planned sendings go, and what comes next. */
final class SchedulerModel {
    private final Texts texts;
    private final Moments moments;
    private final Clock clock;
    private final ReadOnlyStringWrapper said = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper fully = new ReadOnlyStringWrapper("");
    private final ReadOnlyObjectWrapper<Light> light = new ReadOnlyObjectWrapper<>(Light.OFF);
    private SchedulerStatus status;

    /** The mark beside the words. */
    enum Light {
        ON,
        /** Somebody else does it. */
        ELSEWHERE,
        OFF,
        /** A person has to say that it may. */
        ASKS
    }

    SchedulerModel(Texts texts, Moments moments, Clock clock) {
        this.texts = texts;
        this.moments = moments;
        this.clock = clock;
    }

    /** Empty before anything is known, and while nothing is planned and nobody has to do it. */
    ReadOnlyStringProperty saidProperty() {
        return said.getReadOnlyProperty();
    }

    /** For the hover. */
    ReadOnlyStringProperty fullyProperty() {
        return fully.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Light> lightProperty() {
        return light.getReadOnlyProperty();
    }

    void show(SchedulerStatus now) {
        status = now;
        refresh();
    }

    /** Says the same again as time passes, or in another language. */
    void refresh() {
        if (status == null) {
            return;
        }
        light.set(
                status.unconfirmed()
                        ? Light.ASKS
                        : switch (status.responsible()) {
                            case THIS_DESK -> Light.ON;
                            case OTHER_DESK, SERVER -> Light.ELSEWHERE;
                            case NOBODY -> Light.OFF;
                        });
        said.set(said());
        String beat = status.lastBeat() == null
                ? ""
                : " " + texts.get("scheduler.beat", moments.ago(status.lastBeat(), clock.instant()));
        fully.set(who() + "." + (status.nextAt() == null ? "" : " " + next()) + beat);
    }

    private String said() {
        if (status.unconfirmed()) {
            return texts.get("scheduler.confirm");
        }
        if (status.nextAt() == null) {
            return status.responsible() == Responsible.NOBODY ? "" : who();
        }
        return status.responsible() == Responsible.NOBODY
                ? who()
                : texts.get("scheduler.next", left(Duration.between(clock.instant(), status.nextAt())));
    }

    private String who() {
        String name = Objects.requireNonNullElse(status.name(), "");
        return switch (status.responsible()) {
            case THIS_DESK -> texts.get("scheduler.here");
            case OTHER_DESK -> texts.get("scheduler.other", name);
            case SERVER -> texts.get("scheduler.server");
            case NOBODY -> texts.get("scheduler.nobody");
        };
    }

    private String next() {
        Instant at = status.nextAt();
        return texts.get(
                "scheduler.next.fully", Objects.requireNonNullElse(status.nextCampaign(), ""), moments.shortly(at));
    }

    private String left(Duration left) {
        if (left.toDays() > 0) {
            return texts.get("scheduler.days", left.toDays());
        }
        if (left.toHours() > 0) {
            return texts.get("scheduler.hours", left.toHours(), left.toMinutesPart());
        }
        return texts.get("scheduler.minutes", Math.max(0, left.toMinutes()));
    }
}
