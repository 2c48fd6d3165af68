package coachdesk.contract.campaigns;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * Who lets planned sendings go: one at a time.
 *
 * @param heldBy identity of the desk, or the server's own; null when nobody does
 * @param name of it, for people; may be null
 * @param kind {@link #DESK} or {@link #SERVER}; null when nobody does
 * @param epoch grows each time that another one takes it
 * @param until ISO-8601 instant of the server's clock, up to which it holds without being renewed
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record LeaseAnswer(String heldBy, String name, String kind, long epoch, String until) {
    public static final String DESK = "desk";
    public static final String SERVER = "server";
    public static final int SECONDS = 30;
    public static final int RENEWED_EVERY_SECONDS = 10;
}
