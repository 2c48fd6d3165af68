package coachdesk.contract.realtime;

import java.util.List;

/**
 * Which desks of the studio are connected now, the one that is told this among them.
 *
 * @param desks in the order in which they came; a device that is connected twice stands once
 */
public record Presence(List<Desk> desks) {
    /**
     * One of them.
     *
     * @param device its id; null when it said none
     * @param name of the account
     */
    public record Desk(String device, String name) {
        @Override
        public String toString() {
            return "Desk[" + device + "]";
        }
    }
}
