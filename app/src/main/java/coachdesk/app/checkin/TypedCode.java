package coachdesk.app.checkin;

import coachdesk.app.tasks.Pauses;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.function.BiConsumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** The input of the door: what is typed, what it may mean, and which of these is picked. UI thread only. */
final class TypedCode {
    /** A pause in the typing, after which the list follows. */
    static final Duration SETTLES = Duration.ofMillis(120);

    private static final int NONE = -1;

    private final Door door;
    private final TaskRunner tasks;
    private final Clock clock;
    private final Pauses pauses;
    private final BiConsumer<String, Via> check;
    private final StringProperty text = new SimpleStringProperty("");
    private final ObservableList<Suggestion> suggestions = FXCollections.observableArrayList();
    private final IntegerProperty picked = new SimpleIntegerProperty(NONE);
    private Runnable looking = () -> {};

    /** What stood in the field when it was last asked about; whatever stands there since is the next question. */
    private String asked = "";

    TypedCode(Door door, TaskRunner tasks, Clock clock, Pauses pauses, BiConsumer<String, Via> check) {
        this.door = door;
        this.tasks = tasks;
        this.clock = clock;
        this.pauses = pauses;
        this.check = check;
        text.addListener((property, before, now) -> typed());
    }

    StringProperty textProperty() {
        return text;
    }

    ObservableList<Suggestion> suggestions() {
        return suggestions;
    }

    /** Index into the suggestions; -1 when the text itself is meant. */
    IntegerProperty pickedProperty() {
        return picked;
    }

    /** Moves the pick up or down; above the first stands the text itself. */
    void move(int by) {
        picked.set(Math.clamp(picked.get() + by, NONE, suggestions.size() - 1));
    }

    /** Checks what is picked, else what is typed. */
    void submit() {
        looking.run();
        asked = text.get();
        if (picked.get() >= 0) {
            pick(suggestions.get(picked.get()));
        } else if (!text.get().isBlank()) {
            check.accept(text.get().strip(), Via.TYPED);
        }
    }

    void pick(Suggestion suggestion) {
        asked = text.get();
        check.accept(suggestion.code(), Via.LIST);
    }

    /** A new code begins with a character that was typed while the answer to the last one had the keyboard. */
    void begin(String character) {
        text.set(character);
    }

    /** What was asked about is answered. */
    void clear() {
        if (stillAsked()) {
            text.set("");
        }
    }

    /** Offers the reservations whose codes end alike. */
    void choose(List<String> codes) {
        if (stillAsked()) {
            looking.run();
            tasks.run(Task.of(() -> door.named(codes)).done(this::offer));
        }
    }

    private boolean stillAsked() {
        return asked.equals(text.get());
    }

    /** Whether there is something to pick instead of what was typed; picks the first. */
    boolean offersInstead() {
        if (suggestions.isEmpty() || !stillAsked()) {
            return false;
        }
        picked.set(0);
        return true;
    }

    private void offer(List<Suggestion> found) {
        if (stillAsked()) {
            suggestions.setAll(found);
            picked.set(found.isEmpty() ? NONE : 0);
        }
    }

    private void typed() {
        looking.run();
        picked.set(NONE);
        if (text.get().isBlank()) {
            suggestions.clear();
        } else {
            looking = pauses.after(SETTLES, this::look);
        }
    }

    private void look() {
        String wanted = text.get();
        tasks.run(Task.of(() -> door.matching(wanted, clock.instant())).done(found -> {
            if (wanted.equals(text.get())) {
                suggestions.setAll(found);
                picked.set(NONE);
            }
        }));
    }
}
