package coachdesk.contract.campaigns;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.annotation.JsonInclude;

/**
 * A row of the ledger as it is told to desks.
 *
 * @param n place within its sending, from 1
 * @param seq grows with every change of any row of the sending: what a desk asks for again
 * @param recipient id of the person or group; an address for somebody who is no contact
 * @param channel wire name
 * @param address e-mail address or E.164 number; null within the studio's own chat
 * @param state wire name of a {@link DeliveryState}
 * @param content as it was frozen; of somebody left out, the group or person that the reason speaks of, or nothing
 * @param code the provider's own error code, or ours; null when nothing failed
 * @param info the provider's page about the code, or null
 * @param attempts how often it was tried
 * @param at ISO-8601 instant of its last change
 */
@JsonIgnoreProperties(ignoreUnknown = true)
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Delivery(
        int n,
        long seq,
        String recipient,
        String name,
        String channel,
        String address,
        String content,
        String state,
        String code,
        String info,
        int attempts,
        String at) {}
