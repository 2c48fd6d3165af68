package coachdesk.backend.store;

/** Hears of every change of a tenant's records once it is on the disk, on the thread that wrote it; must not block. */
@FunctionalInterface
public interface Committed {
    /**
     * @param device that made it; null when not known
     * @param seq number of the last change
     */
    void committed(String tenant, String device, long seq);
}
