package coachdesk.desk.assistant;

import java.time.Duration;

/**
 * What came of a question that nobody sees.
 *
 * @param answer null when there was none
 * @param took from the question to its end, at the server
 * @param code why there was none; null otherwise
 */
public record Trial(String answer, Duration took, String code) {}
