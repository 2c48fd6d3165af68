package coachdesk.backend.integrations.connect;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.net.URI;
import java.time.Instant;

/**
 * What a platform gave instead of a password. Times are epoch milliseconds; 0 where it did not say.
 *
 * @param refresh null where there is none
 * @param home where the platform says that this account is; null where it does not
 */
record Tokens(
        @JsonProperty("access") String access,
        @JsonProperty("refresh") String refresh,
        @JsonProperty("got") long got,
        @JsonProperty("expires") long expires,
        @JsonProperty("refresh_expires") long refreshExpires,
        @JsonProperty("home") URI home) {
    /** Of its life that is left when it is time for another. */
    private static final int FIFTH = 5;

    /** Whether it may still be used. */
    boolean usable(Instant now) {
        return expires == 0 || now.toEpochMilli() < expires;
    }

    /** Whether nobody needs to ask for another yet. */
    boolean fresh(Instant now) {
        return expires == 0 || now.toEpochMilli() < expires - (expires - got) / FIFTH;
    }

    @Override
    public String toString() {
        return "Tokens";
    }
}
