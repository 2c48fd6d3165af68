package coachdesk.backend.delivery;

import coachdesk.contract.campaigns.CallToAction;

/**
 * One message to one recipient, as it was frozen.
 *
 * @param key the idempotency key: the same for every try of the same row, and for no other
 * @param address e-mail address or E.164 number
 * @param name of the recipient, may be null
 * @param subject of an e-mail; never null
 * @param content plain text
 * @param media address of a picture or a video, or null
 * @param action the button under the message, or null
 * @param template the provider's id of an approved WhatsApp message, or null
 * @param unsubscribe where the recipient can say that this is enough, or null where there is no such page
 */
public record Letter(
        String tenant,
        String campaign,
        String key,
        String address,
        String name,
        String subject,
        String content,
        String media,
        CallToAction action,
        String template,
        String unsubscribe) {}
