package coachdesk.backend.delivery.unsubscribe;

import coachdesk.backend.secrets.SecretBox;
import coachdesk.contract.campaigns.Channel;
import java.net.URI;
import java.util.Optional;

/**
 * Links by which somebody says that this is enough, without signing in. A link is sealed: it tells nothing of the address it
 * is for, and nobody makes one for another's. The same address always gets the same.
 */
public final class UnsubscribeLinks {
    private static final String PURPOSE = "unsubscribe";
    private static final String BETWEEN = "\n";
    private static final int PARTS = 3;

    private final SecretBox box;
    private final URI self;

    /** Who wants no more. */
    record Wish(String tenant, Channel channel, String address) {}

    /** @param self the backend as everybody reaches it; null where nobody does, and there are no links */
    public UnsubscribeLinks(SecretBox box, URI self) {
        this.box = box;
        this.self = self;
    }

    public Optional<String> of(String tenant, Channel channel, String address) {
        return Optional.ofNullable(self).map(here -> here.resolve("/api/unsubscribe/" + token(tenant, channel, address))
                .toString());
    }

    public String token(String tenant, Channel channel, String address) {
        return box.sealSame(PURPOSE, String.join(BETWEEN, tenant, channel.wire(), address));
    }

    /** Empty for what is none of our links. */
    Optional<Wish> read(String token) {
        return box.open(PURPOSE, token)
                .map(text -> text.split(BETWEEN, PARTS))
                .filter(parts -> parts.length == PARTS)
                .flatMap(parts -> Channel.ofWire(parts[1]).map(channel -> new Wish(parts[0], channel, parts[2])));
    }
}
