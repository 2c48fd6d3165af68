package coachdesk.backend.realtime;

import coachdesk.backend.json.Json;
import coachdesk.backend.store.Committed;
import coachdesk.contract.realtime.Changed;
import coachdesk.contract.realtime.Packet;
import coachdesk.contract.realtime.Realtime;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Tells a studio's sockets that something changed: the first change at once, those that follow it closely together. Never
 * on the thread of the one who changed it.
 */
final class Announcer implements Committed {
    private final Rooms rooms;
    private final Later later;
    private final Duration gather;
    private final Map<String, Gathered> gathering = new HashMap<>();

    /** What came since the last telling. */
    private static final class Gathered {
        private long seq;
        private String device;
        private boolean several;

        void add(String by, long number) {
            several |= seq > 0 && !Objects.equals(device, by);
            device = by;
            seq = Math.max(seq, number);
        }
    }

    Announcer(Rooms rooms, Later later, Duration gather) {
        this.rooms = rooms;
        this.later = later;
        this.gather = gather;
    }

    @Override
    public synchronized void committed(String tenant, String device, long seq) {
        Gathered since = gathering.get(tenant);
        if (since != null) {
            since.add(device, seq);
        } else if (!rooms.of(tenant).isEmpty()) {
            begin(tenant);
            later.after(Duration.ZERO, () -> tell(tenant, device, seq));
        }
    }

    private void begin(String tenant) {
        gathering.put(tenant, new Gathered());
        later.after(gather, () -> over(tenant));
    }

    private void over(String tenant) {
        Gathered since;
        synchronized (this) {
            since = gathering.remove(tenant);
            if (since.seq == 0) {
                return;
            }
            begin(tenant);
        }
        tell(tenant, since.several ? null : since.device, since.seq);
    }

    private void tell(String tenant, String exceptDevice, long seq) {
        Packet packet = Packet.event(null, Json.write(List.of(Realtime.CHANGED, new Changed(seq))));
        for (Socket socket : rooms.of(tenant)) {
            if (exceptDevice == null || !exceptDevice.equals(socket.device())) {
                socket.tell(packet);
            }
        }
    }
}
