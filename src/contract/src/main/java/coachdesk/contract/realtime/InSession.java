package coachdesk.contract.realtime;

import com.fasterxml.jackson.annotation.JsonProperty;

/** In which conversation something happens. */
public record InSession(@JsonProperty("session_id") String sessionId) {}
