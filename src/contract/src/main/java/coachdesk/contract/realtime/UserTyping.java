package coachdesk.contract.realtime;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * Somebody writes in a conversation, or no longer does. As the classic server says it, with where.
 *
 * @param userName null when it is not known
 * @param userType {@code coach} or {@code user}; null when it is not said
 */
public record UserTyping(
        @JsonProperty("session_id") String sessionId,
        @JsonProperty("user_name") String userName,
        @JsonProperty("user_type") String userType,
        @JsonProperty("is_typing") boolean typing) {
    @Override
    public String toString() {
        return "UserTyping[" + sessionId + ", " + typing + "]";
    }
}
