package coachdesk.desk.conversations.hosted;

import coachdesk.contract.Kind;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What this desk has of conversations whose server has to be asked for each of them. Conversations and messages go by the
 * ids that they have here. Any thread; reads the file.
 */
public interface KnownThreads {
    /** How many messages stand in each conversation, as far as the server told them, and when the last was said. */
    Map<String, Span> spans();

    /**
     * What the server told of a conversation's messages, by their ids here; those that were taken out too.
     *
     * @param from of those said later; null for all
     */
    Map<String, Map<String, Object>> told(String conversation, Instant from);

    /**
     * What the server told of messages, by their ids here.
     *
     * @param ids theirs at the server: of messages that have them here too, wherever they stand, and of those that were said
     *     here in this conversation and have another one
     */
    Map<String, Map<String, Object>> ofIds(String conversation, Collection<String> ids);

    /** When the newest but {@code messages} was said; null when there are not so many. */
    Instant behind(String conversation, int messages);

    /** By conversation, when the first message was said whose time at the server has not been read yet. */
    Map<String, Instant> ownTimes();

    /** Said here, and perhaps at the server already without its having said so: documents. */
    List<Map<String, Object>> perhapsSent(String conversation);

    /** Of records that were made here and have another id at the server: that id, by the one here. */
    Map<String, String> otherIds(Kind kind);

    /** In which conversations these messages stand, as far as they are known. */
    Set<String> conversationsOf(Collection<String> messages);

    /** Of a desk that keeps nothing. */
    KnownThreads NONE = new KnownThreads() {
        @Override
        public Map<String, Span> spans() {
            return Map.of();
        }

        @Override
        public Map<String, Map<String, Object>> told(String conversation, Instant from) {
            return Map.of();
        }

        @Override
        public Map<String, Map<String, Object>> ofIds(String conversation, Collection<String> ids) {
            return Map.of();
        }

        @Override
        public Instant behind(String conversation, int messages) {
            return null;
        }

        @Override
        public Map<String, Instant> ownTimes() {
            return Map.of();
        }

        @Override
        public List<Map<String, Object>> perhapsSent(String conversation) {
            return List.of();
        }

        @Override
        public Map<String, String> otherIds(Kind kind) {
            return Map.of();
        }

        @Override
        public Set<String> conversationsOf(Collection<String> messages) {
            return Set.of();
        }
    };
}
