package coachdesk.backend.delivery.unsubscribe;

import coachdesk.backend.records.Deed;
import coachdesk.backend.records.Journal;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

/** What somebody says of an address of theirs: no more by this channel, or again. Once, however often it is said. */
public record OptOuts(Supplier<String> newId) {
    /** @param source how it was said */
    public void add(ChangeSet changes, Channel channel, String address, String source) {
        String id = id(channel, address);
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("address", address);
        doc.put("channels", List.of(channel.wire()));
        doc.put("at", changes.now().toString());
        doc.put("source", source);
        Stored before = changes.find(Kind.OPT_OUT, id).orElse(null);
        if (before == null) {
            new Journal(changes).create(deed(changes), Kind.OPT_OUT, id, doc);
        } else if (!before.live()) {
            new Journal(changes).edit(deed(changes), before, doc, Journal.EDIT);
        }
    }

    /** Takes back what was said of this address and channel; what the coach wrote down stays. */
    public void remove(ChangeSet changes, Channel channel, String address) {
        changes.find(Kind.OPT_OUT, id(channel, address)).filter(Stored::live).ifPresent(said -> new Journal(changes)
                .delete(deed(changes), said));
    }

    private Deed deed(ChangeSet changes) {
        return new Deed(newId.get(), null, null, null, changes.now());
    }

    private static String id(Channel channel, String address) {
        String same = channel.wire() + "\n" + address;
        return UUID.nameUUIDFromBytes(same.getBytes(StandardCharsets.UTF_8)).toString();
    }
}
