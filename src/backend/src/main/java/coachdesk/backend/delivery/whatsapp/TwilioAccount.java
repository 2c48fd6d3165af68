package coachdesk.backend.delivery.whatsapp;

import coachdesk.contract.integrations.TemplateValues;

/**
 * An account at Twilio.
 *
 * @param sid of the account
 * @param token secret
 * @param from the sender's number, E.164
 * @param template id of the approved message for those who have not written for a day, or null
 * @param values what stands in approved messages
 */
public record TwilioAccount(String sid, String token, String from, String template, TemplateValues values) {
    /** Without the token. */
    @Override
    public String toString() {
        return sid;
    }
}
