package coachdesk.contract.auth;

import com.fasterxml.jackson.annotation.JsonProperty;

/** What an account may do: the coach everything, the front desk reservations, people and check-in. */
public enum Role {
    @JsonProperty("coach")
    COACH,
    @JsonProperty("front_desk")
    FRONT_DESK
}
