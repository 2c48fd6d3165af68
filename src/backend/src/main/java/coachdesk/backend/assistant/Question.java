package coachdesk.backend.assistant;

/**
 * What somebody asks the assistant.
 *
 * @param conversation id; null when it is in none
 * @param custom the conversation's own words, which then are all that the model is told beside the message; null for the
 *     studio's
 * @param message id of the stored message, which is not part of what was said before; null when it is not stored
 * @param name of who asks; null when nobody knows
 */
record Question(String tenant, String conversation, String custom, String message, String name, String text) {
    boolean strict() {
        return custom != null && !custom.isBlank();
    }
}
