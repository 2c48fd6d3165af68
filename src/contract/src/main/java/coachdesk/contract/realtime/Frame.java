package coachdesk.contract.realtime;

/**
 * One text of Engine.IO 4: a digit for its type, then what it carries.
 *
 * @param data empty where it carries nothing
 */
public record Frame(Type type, String data) {
    /** In the order of their digits. */
    public enum Type {
        OPEN,
        CLOSE,
        PING,
        PONG,
        MESSAGE,
        UPGRADE,
        NOOP
    }

    public static Frame of(Type type) {
        return new Frame(type, "");
    }

    public static Frame of(Packet packet) {
        return new Frame(Type.MESSAGE, packet.text());
    }

    public static Frame read(String text) throws Malformed {
        int digit = text.isEmpty() ? -1 : text.charAt(0) - '0';
        if (digit < 0 || digit >= Type.values().length) {
            throw new Malformed("no type of frame");
        }
        return new Frame(Type.values()[digit], text.substring(1));
    }

    public String text() {
        return type.ordinal() + data;
    }
}
