package coachdesk.backend.integrations.inbound;

/** Takes in that somebody changed at a platform: on the disk when it returns. */
@FunctionalInterface
public interface Changed {
    /** @param external the platform's id of who changed */
    void inboundChanged(String tenant, String integration, String external);
}
