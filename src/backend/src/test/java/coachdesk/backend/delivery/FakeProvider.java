package coachdesk.backend.delivery;

import coachdesk.contract.campaigns.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;

/** A provider that tells whom it really wrote to, and does what a test wants at each call. */
final class FakeProvider implements Sender {
    final List<String> received = new ArrayList<>();
    final Deque<BiFunction<FakeProvider, Letter, Outcome>> script = new ArrayDeque<>();
    private final Map<String, String> keys = new HashMap<>();
    private final Channel channel;
    private final Duration window;
    boolean canBeAsked;

    FakeProvider(Channel channel, Duration window) {
        this.channel = channel;
        this.window = window;
    }

    Senders alone() {
        return (tenant, wanted) -> wanted == channel ? Optional.of(this) : Optional.empty();
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Outcome send(Letter letter) {
        return script.isEmpty() ? take(letter) : script.remove().apply(this, letter);
    }

    /** Really sends, once for each key. */
    Outcome take(Letter letter) {
        boolean known = keys.containsKey(letter.key()) && window.isPositive();
        if (!known) {
            received.add(letter.address());
            keys.put(letter.key(), "id-" + received.size());
        }
        return Outcome.sent(keys.get(letter.key()));
    }

    @Override
    public Optional<Outcome> lookUp(Letter letter, Instant since) {
        return canBeAsked
                ? Optional.of(
                        keys.containsKey(letter.key()) ? Outcome.sent(keys.get(letter.key())) : new Outcome.NotThere())
                : Optional.empty();
    }

    @Override
    public Duration remembersKeysFor() {
        return window;
    }

    @Override
    public Duration pace() {
        return Duration.ofMillis(500);
    }
}
