package coachdesk.backend.delivery.providers;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.Sender;
import coachdesk.backend.delivery.unsubscribe.UnsubscribeLinks;
import coachdesk.contract.campaigns.Channel;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;

/** Puts the link to unsubscribe into each letter, and tells somebody how each went. */
record WatchedSender(Sender sender, UnsubscribeLinks links, Consumer<Outcome> watcher) implements Sender {
    @Override
    public Channel channel() {
        return sender.channel();
    }

    @Override
    public Outcome send(Letter letter) {
        Outcome outcome = sender.send(whole(letter));
        watcher.accept(outcome);
        return outcome;
    }

    @Override
    public Optional<Outcome> lookUp(Letter letter, Instant since) {
        return sender.lookUp(whole(letter), since);
    }

    private Letter whole(Letter letter) {
        return letter.unsubscribe() != null
                ? letter
                : new Letter(
                        letter.tenant(),
                        letter.campaign(),
                        letter.key(),
                        letter.address(),
                        letter.name(),
                        letter.subject(),
                        letter.content(),
                        letter.media(),
                        letter.action(),
                        letter.template(),
                        links.of(letter.tenant(), channel(), letter.address()).orElse(null));
    }

    @Override
    public Optional<String> template() {
        return sender.template();
    }

    @Override
    public Duration remembersKeysFor() {
        return sender.remembersKeysFor();
    }

    @Override
    public Duration pace() {
        return sender.pace();
    }
}
