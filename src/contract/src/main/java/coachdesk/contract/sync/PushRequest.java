package coachdesk.contract.sync;

import java.util.List;

/**
 * At most {@link #MOST} operations of one device, in the order of their numbers.
 *
 * @param device opaque id of the device
 * @param deviceName what its owner calls it; shown to others beside what it did
 */
public record PushRequest(String device, String deviceName, List<Operation> ops) {
    public static final int MOST = 500;
}
