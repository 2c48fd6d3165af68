package coachdesk.backend.delivery.store;

import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import java.time.Instant;

/**
 * A row of the ledger.
 *
 * @param n place within its sending, from 1
 * @param seq of its last change
 * @param address null within the studio's own chat
 * @param conversation where it is written within the studio's own chat; null where there is none yet, and elsewhere
 * @param subject of an e-mail, null elsewhere
 * @param key the idempotency key
 * @param called when it may first have left; null when it surely did not
 * @param notBefore it is not touched earlier
 * @param at of its last change
 */
public record Row(
        int n,
        long seq,
        Channel channel,
        DeliveryState state,
        String recipient,
        String name,
        String address,
        String conversation,
        String subject,
        String content,
        String key,
        String providerId,
        String code,
        String info,
        int attempts,
        Instant called,
        Instant notBefore,
        Instant at) {

    /** As it is when nothing was done with it. */
    public static Row frozen(
            int n,
            Channel channel,
            DeliveryState state,
            String recipient,
            String name,
            String address,
            String conversation,
            String subject,
            String content,
            String key) {
        return new Row(
                n,
                0,
                channel,
                state,
                recipient,
                name,
                address,
                conversation,
                subject,
                content,
                key,
                null,
                null,
                null,
                0,
                null,
                Instant.EPOCH,
                Instant.EPOCH);
    }

    /** As it is, with why. */
    public Row because(String why) {
        return with(state, providerId, why, info, attempts, called, notBefore);
    }

    public Row claimed() {
        return with(DeliveryState.CLAIMED, null, null, null, attempts, called, Instant.EPOCH);
    }

    /** As it is, with one more try counted. */
    public Row tried() {
        return with(state, providerId, code, info, attempts + 1, called, notBefore);
    }

    /** Its key is on the disk from now on, and it may have left. */
    public Row calling(Instant now) {
        return with(
                DeliveryState.SENDING, null, null, null, attempts + 1, called == null ? now : called, Instant.EPOCH);
    }

    public Row sent(String provider) {
        return with(DeliveryState.SENT, provider, null, null, attempts, called, Instant.EPOCH);
    }

    public Row failed(String why, String page) {
        return with(DeliveryState.FAILED, providerId, why, page, attempts, called, Instant.EPOCH);
    }

    public Row unknown(String why) {
        return with(DeliveryState.UNKNOWN, providerId, why, info, attempts, called, Instant.EPOCH);
    }

    /** It surely never left; its turn comes again. */
    public Row again(String why, Instant earliest) {
        return with(DeliveryState.PLANNED, null, why, null, attempts, null, earliest);
    }

    /** It surely never left, and shall not any more. */
    public Row stopped() {
        return with(DeliveryState.STOPPED, null, code, null, attempts, null, Instant.EPOCH);
    }

    /** It may have left; it is looked at again later. */
    public Row waiting(String why, Instant earliest) {
        return with(DeliveryState.SENDING, providerId, why, info, attempts, called, earliest);
    }

    /** Once more, under a key that no provider has seen. */
    public Row renewed() {
        return afresh(key.replaceFirst("(/\\d+)?$", "/" + seq));
    }

    /** Once more, under the same key. */
    public Row repeated() {
        return afresh(key);
    }

    private Row afresh(String under) {
        return new Row(
                n,
                seq,
                channel,
                DeliveryState.PLANNED,
                recipient,
                name,
                address,
                conversation,
                subject,
                content,
                under,
                null,
                null,
                null,
                0,
                null,
                Instant.EPOCH,
                at);
    }

    private Row with(
            DeliveryState next,
            String provider,
            String why,
            String page,
            int tries,
            Instant firstCalled,
            Instant earliest) {
        return new Row(
                n,
                seq,
                channel,
                next,
                recipient,
                name,
                address,
                conversation,
                subject,
                content,
                key,
                provider,
                why,
                page,
                tries,
                firstCalled,
                earliest,
                at);
    }
}
