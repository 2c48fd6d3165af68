package coachdesk.backend.conversations;

import coachdesk.backend.http.Refusal;
import coachdesk.contract.ErrorCode;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * How often members may write: each one, and all together in one conversation, so that a link that went round cannot flood the
 * studio, nor ask its assistant without end. Buckets of tokens, forgotten when the server ends. Thread-safe.
 */
public final class WritingLimit {
    /** Somebody who is quick, and keeps being so. */
    static final Rate MEMBER = new Rate(20, Duration.ofSeconds(2));
    /** A large group in which everybody says hello. */
    static final Rate CONVERSATION = new Rate(200, Duration.ofMillis(200));

    private static final int REMEMBERED = 10_000;

    private final Clock clock;
    private final Map<String, Bucket> members = new LinkedHashMap<>(16, 0.75f, true);
    private final Map<String, Bucket> conversations = new LinkedHashMap<>(16, 0.75f, true);

    /**
     * @param burst how many at once
     * @param every after how long one more is free
     */
    record Rate(int burst, Duration every) {}

    /** A full one is like none, which makes it harmless to forget those that were not used for longest. */
    private record Bucket(long tokensTimesNanos, Instant at) {
        static Bucket full(Rate rate, Instant now) {
            return new Bucket(rate.burst() * rate.every().toNanos(), now);
        }

        /** A clock that went back gives nothing and takes nothing. */
        Bucket at(Instant now, Rate rate) {
            long most = rate.burst() * rate.every().toNanos();
            Duration since = Duration.between(at, now);
            if (since.isNegative()) {
                return new Bucket(tokensTimesNanos, now);
            }
            boolean filled = since.compareTo(Duration.ofNanos(most)) >= 0;
            return new Bucket(filled ? most : Math.min(most, tokensTimesNanos + since.toNanos()), now);
        }

        Duration wait(Rate rate) {
            return Duration.ofNanos(Math.max(0, rate.every().toNanos() - tokensTimesNanos));
        }

        Bucket less(Rate rate) {
            return new Bucket(tokensTimesNanos - rate.every().toNanos(), at);
        }
    }

    public WritingLimit(Clock clock) {
        this.clock = clock;
    }

    /**
     * Counts one message. One that is refused does not count.
     *
     * @throws Refusal 429 with {@code Retry-After} in seconds
     */
    synchronized void writing(Member member, String conversation) {
        Instant now = clock.instant();
        String own = member.tenant() + "\n" + member.id();
        String common = member.tenant() + "\n" + conversation;
        Bucket ofMember = bucket(members, own, MEMBER, now);
        Bucket ofAll = bucket(conversations, common, CONVERSATION, now);
        Duration wait = ofMember.wait(MEMBER);
        if (ofAll.wait(CONVERSATION).compareTo(wait) > 0) {
            wait = ofAll.wait(CONVERSATION);
        }
        if (!wait.isZero()) {
            throw tooFast(wait);
        }
        keep(members, own, ofMember.less(MEMBER));
        keep(conversations, common, ofAll.less(CONVERSATION));
    }

    private static Bucket bucket(Map<String, Bucket> all, String key, Rate rate, Instant now) {
        Bucket before = all.get(key);
        return before == null ? Bucket.full(rate, now) : before.at(now, rate);
    }

    private static void keep(Map<String, Bucket> all, String key, Bucket bucket) {
        all.put(key, bucket);
        if (all.size() > REMEMBERED) {
            all.remove(all.keySet().iterator().next());
        }
    }

    private static Refusal tooFast(Duration wait) {
        long seconds = Math.max(1, wait.plusMillis(999).toSeconds());
        return new Refusal(
                429,
                ErrorCode.SERVER_BUSY,
                "Vous écrivez très vite : réessayez dans quelques secondes.",
                Map.of("Retry-After", Long.toString(seconds)));
    }
}
