package coachdesk.desk.reservations.store;

import coachdesk.desk.store.Reading;
import java.util.Optional;

/** The words last taken into memory, and of which state of the file they are. Thread-safe. */
final class WordMemory {
    private volatile Held held = new Held("", null);

    private record Held(String generation, WordSource words) {}

    /** Empty when the file has changed since. */
    Optional<WordSource> at(String generation) {
        Held now = held;
        return now.generation().equals(generation) ? Optional.ofNullable(now.words()) : Optional.empty();
    }

    /** @return whether there was anything to read */
    synchronized boolean read(Reading reading, String generation) {
        boolean changed = at(generation).isEmpty();
        if (changed) {
            held = new Held(generation, HeldWords.read(reading.sql()));
        }
        return changed;
    }
}
