package coachdesk.contract.realtime;

/**
 * One packet of Socket.IO 5 as text: {@code type [namespace,] [ack] [data]}. What it carries stays JSON text; whether that
 * is well-formed is for whoever reads it to find out. Attachments are not spoken.
 *
 * @param namespace {@code /} where none is named
 * @param ack number under which an answer is asked for, or given; null for none
 * @param data JSON; empty where it carries nothing
 */
public record Packet(Type type, String namespace, Long ack, String data) {
    public static final String ROOT = "/";
    private static final int LONGEST_NAMESPACE = 200;
    private static final int LONGEST_NUMBER = 15;

    /** In the order of their digits. */
    public enum Type {
        CONNECT,
        DISCONNECT,
        EVENT,
        ACK,
        CONNECT_ERROR
    }

    public static Packet of(Type type, String data) {
        return new Packet(type, ROOT, null, data);
    }

    /** @param data a JSON array: the event's name, then its arguments */
    public static Packet event(Long ack, String data) {
        return new Packet(Type.EVENT, ROOT, ack, data);
    }

    /** @param data a JSON array: what is answered */
    public static Packet ack(long number, String data) {
        return new Packet(Type.ACK, ROOT, number, data);
    }

    public static Packet read(String text) throws Malformed {
        int digit = text.isEmpty() ? -1 : text.charAt(0) - '0';
        if (digit < 0 || digit >= Type.values().length) {
            throw new Malformed("no type of packet");
        }
        Type type = Type.values()[digit];
        int at = 1;
        String namespace = ROOT;
        if (text.startsWith(ROOT, at)) {
            int comma = text.indexOf(',', at);
            int end = comma < 0 ? text.length() : comma;
            namespace = text.substring(at, end);
            at = comma < 0 ? end : comma + 1;
        }
        int digits = at;
        while (digits < text.length() && text.charAt(digits) >= '0' && text.charAt(digits) <= '9') {
            digits++;
        }
        if (namespace.length() > LONGEST_NAMESPACE || digits - at > LONGEST_NUMBER) {
            throw new Malformed("namespace or number too long");
        }
        Long ack = digits == at ? null : Long.valueOf(text.substring(at, digits));
        return checked(new Packet(type, namespace, ack, text.substring(digits)));
    }

    private static Packet checked(Packet packet) throws Malformed {
        boolean list = packet.data.startsWith("[");
        boolean right =
                switch (packet.type) {
                    case EVENT -> list;
                    case ACK -> list && packet.ack != null;
                    case CONNECT, CONNECT_ERROR ->
                        packet.ack == null && (packet.data.isEmpty() || packet.data.startsWith("{"));
                    case DISCONNECT -> packet.ack == null && packet.data.isEmpty();
                };
        if (!right) {
            throw new Malformed("a packet that carries something else");
        }
        return packet;
    }

    public String text() {
        String where = namespace.equals(ROOT) ? "" : namespace + ",";
        return type.ordinal() + where + (ack == null ? "" : ack) + data;
    }
}
