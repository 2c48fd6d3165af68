package coachdesk.desk.campaigns.hosted;

import coachdesk.desk.dates.Instants;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** One document of the hosted backend's list of campaigns, as far as anything follows from it. */
public record HostedCampaign(Map<String, Object> doc) {
    /** Fields that the desk adds; the backend keeps what it does not know. */
    static final String SENDING = "deskDispatch";

    static final String CHANNELS = "deskChannels";
    static final String TARGETS = "deskTargets";
    static final String LAUNCH = "deskLaunch";
    static final String FOUND = "deskFound";

    private static final Set<String> LIVE = Set.of("scheduled", "sending", "pending_quota");

    public String id() {
        return String.valueOf(doc.get("id"));
    }

    /** Empty for what the website made. */
    public Optional<Marker> marker() {
        return Marker.of(doc);
    }

    /** Of the campaign as the desk knows it. */
    public String campaignId() {
        return marker().map(Marker::campaign).orElse(id());
    }

    /** Whether it stands for one more sending of a campaign that has a document of its own. */
    public boolean copy() {
        return marker().map(Marker::dispatch).isPresent();
    }

    /** Whether a desk made it, or has changed to whom it goes. */
    boolean ours() {
        return marker().isPresent() || doc.containsKey(CHANNELS);
    }

    /** The desk's sending that it carries; empty when it carries none, or one that the website made. */
    public Optional<Map<String, Object>> sending() {
        return map(SENDING);
    }

    public Optional<String> sendingId() {
        return sending()
                .map(sending -> sending.get("id"))
                .filter(String.class::isInstance)
                .map(String.class::cast);
    }

    /** When somebody said that it shall be launched; from then on it is not launched again. */
    public Optional<Instant> launched() {
        return map(LAUNCH).map(launch -> launch.get("at")).flatMap(Instants::read);
    }

    /** Who was about to launch it. */
    public Optional<String> launchedBy() {
        return map(LAUNCH).map(launch -> launch.get("op")).map(Objects::toString);
    }

    /** What was found in the conversations: the time of the message by the conversation's id. */
    Map<?, ?> foundAt() {
        return map(FOUND).orElse(Map.of());
    }

    /** Whether its messages were looked for and found. */
    public boolean found() {
        return !foundAt().isEmpty();
    }

    /** Whether the hosted scheduler looks at it. */
    public boolean live() {
        return LIVE.contains(String.valueOf(doc.get("status")));
    }

    /** Whether anything tells that it was sent, or that sending it was tried. */
    public boolean sent() {
        return !list("results").isEmpty()
                || !list("sentDates").isEmpty()
                || doc.get("launchedAt") != null
                || "completed".equals(doc.get("status"))
                || "failed".equals(doc.get("status"));
    }

    /** Whether it is more than the empty draft as which every document begins. */
    public boolean inUse() {
        return sending().isPresent() || sent() || live();
    }

    /** Its times as it writes them, in its order. */
    List<String> times() {
        List<String> several = list("scheduledDates").stream()
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .toList();
        return !several.isEmpty()
                ? several
                : doc.get("scheduledAt") instanceof String one && !one.isBlank() ? List.of(one) : List.of();
    }

    /** The website's way of planning several times in one document. */
    public boolean severalTimes() {
        return times().size() > 1;
    }

    /** Whom the desk aimed it at: maps with the recipient's id, name, channel and session. */
    public List<Map<String, Object>> targets() {
        return list(TARGETS).stream().flatMap(one -> asMap(one).stream()).toList();
    }

    List<?> list(String field) {
        return doc.get(field) instanceof List<?> list ? list : List.of();
    }

    private Optional<Map<String, Object>> map(String field) {
        return asMap(doc.get(field));
    }

    @SuppressWarnings("unchecked")
    private static Optional<Map<String, Object>> asMap(Object value) {
        // JSON objects have texts for keys.
        return value instanceof Map<?, ?> map ? Optional.of((Map<String, Object>) map) : Optional.empty();
    }
}
