package coachdesk.backend.assistant.model;

import java.time.Duration;
import java.util.List;

/** Somebody who answers: one question, one text. Thread-safe. */
public interface LanguageModel {
    /**
     * Blocks until there is an answer, and never longer than the deadline. Whatever goes wrong is told, not thrown.
     *
     * @param model the one that is wanted, by the provider's name
     * @param lines in their order; the last one is what is to be answered
     */
    Reply ask(String model, List<Line> lines, Duration deadline);
}
