package coachdesk.backend.store;

import java.util.List;

/** Hears of the very records that were changed once they are on the disk, on the thread that wrote them; must not block. */
@FunctionalInterface
public interface Follower {
    /** @param device that changed them; null when not known */
    void followed(String tenant, String device, List<Followed> changes);
}
