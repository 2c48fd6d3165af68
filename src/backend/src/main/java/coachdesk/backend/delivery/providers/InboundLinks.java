package coachdesk.backend.delivery.providers;

import coachdesk.backend.secrets.SecretBox;
import java.net.URI;
import java.util.Optional;

/** The address at which a studio's provider tells what people write back: always the same, and none can be guessed. */
public final class InboundLinks {
    private static final String PURPOSE = "inbound";

    private final SecretBox box;
    private final URI self;

    /** @param self the backend as everybody reaches it; null where nobody does */
    public InboundLinks(SecretBox box, URI self) {
        this.box = box;
        this.self = self;
    }

    /** Empty where nobody outside reaches this backend. */
    Optional<URI> of(String tenant) {
        return Optional.ofNullable(self).map(here -> here.resolve("/api/inbound/" + box.sealSame(PURPOSE, tenant)));
    }

    /** The studio of an address; empty for what is none of ours. */
    Optional<String> read(String token) {
        return box.open(PURPOSE, token);
    }
}
