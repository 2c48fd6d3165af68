package coachdesk.backend.delivery.whatsapp;

/**
 * An account at Twilio.
 *
 * @param sid of the account
 * @param token secret
 * @param from the sender's number, E.164
 */
public record TwilioAccount(String sid, String token, String from) {
    /** Without the token. */
    @Override
    public String toString() {
        return sid;
    }
}
