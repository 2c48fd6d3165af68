package coachdesk.backend.conversations;

import coachdesk.backend.realtime.Seat;
import coachdesk.backend.realtime.Sockets;
import coachdesk.backend.store.Followed;
import coachdesk.backend.store.Follower;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.realtime.Realtime;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Tells every message once it is stored, however it came, to the room of its conversation and to the studio's coaches; and
 * shows those out who take no part any more.
 */
public final class RoomNews implements Follower {
    /** Of one transaction. Who sends more is a campaign, and desks fetch those together. */
    private static final int MOST_TO_DESKS = 100;

    private final Sockets sockets;

    private RoomNews(Sockets sockets) {
        this.sockets = sockets;
    }

    public static void from(RecordStore records, Sockets sockets) {
        records.follow(EnumSet.of(Kind.MESSAGE, Kind.CONVERSATION, Kind.PARTICIPANT), new RoomNews(sockets));
    }

    @Override
    public void followed(String tenant, String device, List<Followed> changes) {
        changes.forEach(change -> member(tenant, change.after()));
        List<Map<String, Object>> said = changes.stream()
                .filter(change -> change.after().kind() == Kind.MESSAGE && change.appeared())
                .map(change -> document(change.after()))
                .filter(doc -> !Field.flag(doc, "is_deleted") && Field.text(doc, "session_id") != null)
                .toList();
        said.forEach(doc -> tell(tenant, device, doc, said.size() <= MOST_TO_DESKS));
    }

    private void member(String tenant, Stored record) {
        if (record.kind() == Kind.PARTICIPANT && record.deleted()) {
            sockets.dismiss(tenant, record.id());
        } else if (record.kind() == Kind.CONVERSATION) {
            Map<String, Object> doc = record.doc();
            boolean open = record.live() && Members.open(doc);
            List<String> participants = open ? Members.participants(doc) : List.of();
            sockets.keep(tenant, record.id(), participants::contains);
        }
    }

    private static Map<String, Object> document(Stored message) {
        Map<String, Object> doc = message.doc();
        doc.put("id", message.id());
        return doc;
    }

    private void tell(String tenant, String device, Map<String, Object> doc, boolean desksToo) {
        boolean inPrivate = MessageShape.inPrivate(doc);
        String event = inPrivate ? Realtime.PRIVATE_MESSAGE_RECEIVED : Realtime.MESSAGE_RECEIVED;
        Map<String, Object> shown = inPrivate ? MessageShape.privateEvent(doc, null) : MessageShape.event(doc, null);
        sockets.tellRoom(tenant, Field.text(doc, "session_id"), event, seat -> {
            Member viewer = viewer(seat);
            return inPrivate ? MessageShape.privateEvent(doc, viewer) : MessageShape.event(doc, viewer);
        });
        if (desksToo) {
            sockets.tellCoaches(tenant, device, event, shown);
        }
    }

    private static Member viewer(Seat seat) {
        return new Member(seat.tenant(), seat.participant(), seat.name());
    }
}
