package coachdesk.backend.assistant;

import java.time.Duration;

/** What became of a question that was asked in a conversation. */
sealed interface Result {
    /** @param message id of the stored answer */
    record Answered(String message, String text, Duration took) implements Result {}

    /** @param code why there is no answer */
    record Failed(String code) implements Result {}

    /** Nobody is answered: a newer question took its place, or somebody of the studio took over. */
    record Passed() implements Result {}
}
