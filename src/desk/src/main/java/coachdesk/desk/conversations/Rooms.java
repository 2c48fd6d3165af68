package coachdesk.desk.conversations;

import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;

/**
 * The conversations that the studio makes, who takes part in them, and who answers there. Made and changed without a
 * network as with one. Every method may be slow: not for the UI thread.
 */
public interface Rooms {
    /** Links and groups, the latest first. */
    List<Room> all();

    /** @param prompt blank for none. @return the link, ready to be given away */
    Room link(String title, String prompt);

    /** @param title must not be blank */
    Room group(String title);

    /** @param prompt blank for none */
    Undo change(String id, String title, String prompt);

    /** Nobody gets in any more, and it is gone from the lists. */
    Undo remove(String id);

    /** Who answers there. */
    Undo answeredBy(String id, Mode mode);

    List<Member> members(String id);

    /** Who could take part and does not yet. @param text in a name or an address; blank finds all */
    List<Member> others(String id, String text, int most);

    Undo add(String id, String memberId);

    Undo remove(String id, String memberId);

    /** Who answers. */
    enum Mode {
        AI("ai"),
        HUMAN("human"),
        /** The members among themselves. */
        COMMUNITY("community");

        private final String wire;

        Mode(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /**
     * Somebody who takes part, or could.
     *
     * @param name null when it is not known
     * @param address by mail or telephone; null when none is known
     */
    record Member(String id, String name, String address) {
        @Override
        public String toString() {
            return "Member[" + id + "]";
        }
    }
}
