package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import coachdesk.desk.conversations.Conversations;
import coachdesk.desk.conversations.Message;
import coachdesk.desk.conversations.Message.Delivery;
import coachdesk.desk.conversations.store.StoredConversations;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.sync.SyncedDesk;
import coachdesk.testkit.hosted.HostedTalk;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Supplier;

/** A coach at a desk on the hosted backend, who reads and answers. */
final class HostedTalking implements AutoCloseable {
    final HostedDesk at;
    final HostedTalk talk;
    final Conversations conversations;

    HostedTalking(Path folder) {
        at = new HostedDesk(folder);
        talk = at.hosted.talk();
        conversations = of(at.desk, 5);
    }

    static Conversations of(SyncedDesk desk, long seed) {
        Supplier<String> ids = new RandomIds(new SplittableRandom(seed));
        return new StoredConversations(
                desk.store, desk.records, new Outbox(desk.records, ids), ids, desk.clock, () -> "Coach");
    }

    /** What the coach reads in a conversation, in its order. */
    List<String> read(String conversation) {
        return read(conversations, conversation);
    }

    static List<String> read(Conversations conversations, String conversation) {
        return conversations.thread(conversation, 5_000).messages().stream()
                .map(Message::text)
                .toList();
    }

    List<Delivery> deliveries(String conversation) {
        return conversations.thread(conversation, 5_000).messages().stream()
                .map(Message::delivery)
                .toList();
    }

    /** A little later, so that two messages never have the same time. */
    String say(String conversation, String text) {
        at.pass(Duration.ofSeconds(1));
        return conversations.say(conversation, text);
    }

    long asked(String request) {
        return at.asked(request);
    }

    boolean has(Kind kind, String id) {
        return at.desk.doc(kind, id) != null;
    }

    @Override
    public void close() {
        at.close();
    }
}
