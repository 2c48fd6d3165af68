package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import coachdesk.contract.sync.Change;
import coachdesk.desk.conversations.hosted.HostedMessage;
import coachdesk.desk.conversations.hosted.KnownThreads;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What one reading of a conversation of the classic backend says to this desk. There each message has an id of its own; one
 * that was said here keeps the id that it has here.
 */
final class ClassicThread {
    private final Cached cached;
    private final ClassicIds ids;

    ClassicThread(Cached cached, ClassicIds ids) {
        this.cached = cached;
        this.ids = ids;
    }

    /**
     * @param changes to what stands here
     * @param present how many of those that were read stand in the conversation
     * @param fresh how many of them did not stand here before
     * @param gone how many that stood here are no longer there
     * @param held messages of which it is not known yet whether they were said here
     * @param newest when the last of those that were read was said
     */
    record Said(List<Change> changes, int present, int fresh, int gone, int held, Instant newest) {}

    /**
     * @param from where the reading began, exclusive; null at the beginning
     * @param ended whether it came to the end: only then what it does not mention is gone
     */
    Said compare(String conversation, Instant from, Map<String, Map<?, ?>> rows, boolean ended) {
        KnownThreads threads = cached.threads();
        Map<String, Map<String, Object>> told = threads.told(conversation, from);
        Map<String, Map<String, Object>> before = new HashMap<>(told);
        Map<String, String> here = new HashMap<>();
        before.forEach((id, doc) -> here.put(otherId(id, doc), id));
        List<String> unknown =
                rows.keySet().stream().filter(id -> !here.containsKey(id)).toList();
        if (!unknown.isEmpty()) {
            threads.ofIds(conversation, unknown).forEach((id, doc) -> {
                before.put(id, doc);
                here.put(otherId(id, doc), id);
            });
        }
        List<Map<String, Object>> perhapsSent = threads.perhapsSent(conversation);
        List<Change> changes = new ArrayList<>();
        Set<String> present = new HashSet<>();
        Instant newest = Instant.EPOCH;
        int fresh = 0;
        int held = 0;
        for (Map.Entry<String, Map<?, ?>> entry : rows.entrySet()) {
            Map<?, ?> row = entry.getValue();
            String id = here.getOrDefault(entry.getKey(), ids.ours(Kind.MESSAGE, entry.getKey()));
            Map<String, Object> stored = before.get(id);
            if (stored != null && stored.containsKey("session_id") && !conversation.equals(stored.get("session_id"))) {
                continue; // It is told in every conversation, and stands here in one.
            }
            Instant at = HostedMessage.at(row);
            newest = at.isAfter(newest) ? at : newest;
            if (stored == null && perhapsSent.stream().anyMatch(sent -> HostedMessage.says(row, sent.get("content")))) {
                held++;
                continue;
            }
            present.add(id);
            fresh += stored == null || gone(stored) ? 1 : 0;
            Map<String, Object> known = stored == null ? Map.of() : stored;
            change(changes, id, stored, HostedMessage.formatted(known, row, id, conversation));
        }
        int gone = 0;
        for (String id : ended ? told.keySet() : Set.<String>of()) {
            if (!present.contains(id) && !gone(told.get(id))) {
                gone++;
                change(changes, id, told.get(id), HostedMessage.gone(told.get(id)));
            }
        }
        return new Said(changes, present.size(), fresh, gone, held, newest);
    }

    private static String otherId(String id, Map<String, Object> doc) {
        return doc.get(HostedMessage.OTHER_ID) instanceof String other ? other : id;
    }

    private static boolean gone(Map<String, Object> doc) {
        return Boolean.TRUE.equals(doc.get("is_deleted"));
    }

    private static void change(List<Change> changes, String id, Map<String, Object> before, Map<String, Object> doc) {
        if (!doc.equals(before)) {
            changes.add(ClassicShape.change(Kind.MESSAGE, id, doc));
        }
    }
}
