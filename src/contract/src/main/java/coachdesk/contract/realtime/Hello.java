package coachdesk.contract.realtime;

/**
 * What a client shows when it joins.
 *
 * @param token of its session, as REST takes it
 * @param device which is not told of its own changes; null when it is none
 */
public record Hello(String token, String device) {
    @Override
    public String toString() {
        return "Hello[" + device + "]";
    }
}
