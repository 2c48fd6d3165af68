package coachdesk.backend.integrations.connect;

import coachdesk.backend.integrations.platform.PlatformException;
import coachdesk.backend.integrations.store.SecretTable;
import coachdesk.backend.store.StoreException;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Way;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Other tokens for connections that are kept, asked for by one at a time: in this program by a lock, of several programs by
 * who is first to say so in the database. New tokens are stored before anybody uses them. Thread-safe.
 */
final class Renewals {
    /** Longer than the platform may take to answer. */
    private static final Duration CLAIM = TokenEndpoint.PATIENCE.multipliedBy(3);

    private static final Duration SOON = Duration.ofSeconds(2);
    private static final int TRIES = 3;

    private final Vault vault;
    private final SecretTable table;
    private final TokenEndpoint endpoint;
    private final Clock clock;
    private final Map<String, Turn> turns = new ConcurrentHashMap<>();

    /** One connection's turn. What could not be written yet is kept here until it can: it exists nowhere else. */
    private static final class Turn {
        private SecretTable.Row claimed;
        /** Those that are worth nothing any more once there are others. */
        private Tokens before;

        private Credentials unwritten;
    }

    Renewals(Vault vault, TokenEndpoint endpoint, Clock clock) {
        this.vault = vault;
        this.table = vault.table();
        this.endpoint = endpoint;
        this.clock = clock;
    }

    Keys.Renewal of(String tenant, String integration, Platform platform, Way way) {
        Turn turn = turns.computeIfAbsent(tenant + "/" + integration, key -> new Turn());
        return (known, refused) -> {
            synchronized (turn) {
                return renewed(turn, tenant, integration, platform, way, refused);
            }
        };
    }

    private Credentials renewed(
            Turn turn, String tenant, String integration, Platform platform, Way way, String refused) {
        if (turn.unwritten != null) {
            write(turn);
        }
        SecretTable.Row row = table.find(tenant, integration).orElseThrow(Renewals::gone);
        Credentials stored = vault.open(row).orElseThrow(Renewals::gone);
        Tokens tokens = stored.tokens();
        Instant now = clock.instant();
        if (tokens != null && !tokens.access().equals(refused) && tokens.fresh(now)) {
            return stored;
        }
        boolean good = tokens != null && !tokens.access().equals(refused) && tokens.usable(now);
        Optional<SecretTable.Row> claimed = table.claim(row, now.plus(CLAIM), now);
        if (claimed.isEmpty()) {
            if (good) {
                return stored;
            }
            throw new PlatformException(
                    FailureKind.NETWORK, 0, null, "Another program is asking for a token just now.", SOON);
        }
        try {
            turn.claimed = claimed.get();
            turn.before = tokens;
            turn.unwritten = stored.with(endpoint.renewed(platform, way, stored.values(), tokens));
        } catch (PlatformException e) {
            table.release(claimed.get());
            if (good && e.kind().passing()) {
                return stored;
            }
            throw e;
        }
        return write(turn);
    }

    /** @throws StoreException when it cannot be written now; it is not lost, and written with the next try */
    private Credentials write(Turn turn) {
        for (int left = TRIES; ; left--) {
            try {
                Credentials news = turn.unwritten;
                boolean kept = table.replace(turn.claimed, vault.seal(turn.claimed, news), clock.instant());
                if (kept || elsewhere(turn)) {
                    turn.unwritten = null;
                    return kept ? news : connectedAnew(turn.claimed);
                }
            } catch (StoreException e) {
                if (left <= 1) {
                    throw e;
                }
            }
        }
    }

    /**
     * Whether it has other tokens by now. Where it has not, somebody set another secret meanwhile: that stays, beside the new
     * tokens.
     */
    private boolean elsewhere(Turn turn) {
        Optional<SecretTable.Row> row = table.find(turn.claimed.tenant(), turn.claimed.integration());
        Optional<Credentials> now = row.flatMap(vault::open)
                .filter(found -> found.tokens() != null && found.tokens().equals(turn.before));
        now.ifPresent(found -> {
            turn.claimed = row.get();
            turn.unwritten = found.with(turn.unwritten.tokens());
        });
        return now.isEmpty();
    }

    /** Somebody connected it again, or another program was faster: what they have counts. */
    private Credentials connectedAnew(SecretTable.Row row) {
        return vault.find(row.tenant(), row.integration())
                .filter(found -> found.tokens() != null)
                .orElseThrow(Renewals::gone);
    }

    private static PlatformException gone() {
        return new PlatformException(FailureKind.AUTH, "There is no key for this any more.");
    }
}
