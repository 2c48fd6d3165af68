package coachdesk.desk.campaigns.hosted;

import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.desk.dates.Instants;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** The hosted backend's results as rows of a report. They differ by who wrote them: launch, scheduler, clean-up. */
final class HostedReport {
    /** Its way of saying that there is no provider and that nothing has left. */
    private static final String SIMULATED = "simulated";

    private final HostedCampaign hosted;
    private final List<Delivery> rows = new ArrayList<>();

    private HostedReport(HostedCampaign hosted) {
        this.hosted = hosted;
    }

    /** Of a sending that the website made. */
    static List<Delivery> of(HostedCampaign hosted, List<Map<?, ?>> results) {
        HostedReport report = new HostedReport(hosted);
        results.forEach(report::result);
        return report.rows;
    }

    /** Of the desk's own: one row for each whom it was aimed at, whether the backend speaks of them or not. */
    static List<Delivery> ofTargets(HostedCampaign hosted) {
        HostedReport report = new HostedReport(hosted);
        Map<String, Map<?, ?>> results = new LinkedHashMap<>();
        List<Map<?, ?>> others = new ArrayList<>();
        List<Object> sessions =
                hosted.targets().stream().map(target -> target.get("session")).toList();
        for (Map<?, ?> result : results(hosted)) {
            String of = text(result, "targetId", "contactId");
            if (sessions.contains(of)) {
                results.put(of, result);
            } else {
                others.add(result);
            }
        }
        hosted.targets().forEach(target -> report.target(target, results.get(String.valueOf(target.get("session")))));
        others.forEach(report::result);
        return report.rows;
    }

    static List<Map<?, ?>> results(HostedCampaign hosted) {
        List<Map<?, ?>> results = new ArrayList<>();
        hosted.list("results").forEach(result -> {
            if (result instanceof Map<?, ?> map) {
                results.add(map);
            }
        });
        return results;
    }

    /** Recipients by state, for each channel. */
    static Map<String, Map<String, Integer>> counts(List<Delivery> rows) {
        Map<String, Map<String, Integer>> counts = new LinkedHashMap<>();
        rows.forEach(row -> counts.computeIfAbsent(row.channel(), channel -> new LinkedHashMap<>())
                .merge(row.state(), 1, Integer::sum));
        return counts;
    }

    private void target(Map<String, Object> target, Map<?, ?> result) {
        Object found = hosted.foundAt().get(target.get("session"));
        DeliveryState state =
                result != null ? state(result) : found != null ? DeliveryState.SENT : DeliveryState.UNKNOWN;
        add(
                text(target, "id", "session"),
                text(target, "name"),
                text(target, "channel"),
                null,
                state,
                result != null ? code(result, state) : state == DeliveryState.UNKNOWN ? "hosted.no-answer" : null,
                result != null ? text(result, "sentAt") : found == null ? null : found.toString());
    }

    private void result(Map<?, ?> result) {
        DeliveryState state = state(result);
        String channel = text(result, "channel");
        String address =
                Channel.EMAIL.wire().equals(channel) ? text(result, "contactEmail") : text(result, "contactPhone");
        add(
                text(result, "targetId", "contactId", "contactEmail", "contactPhone"),
                text(result, "contactName"),
                channel,
                address,
                state,
                code(result, state),
                text(result, "sentAt"));
    }

    private void add(
            String recipient,
            String name,
            String channel,
            String address,
            DeliveryState state,
            String code,
            String at) {
        int n = rows.size() + 1;
        rows.add(new Delivery(
                n,
                n,
                Objects.requireNonNullElse(recipient, "?"),
                name,
                Objects.requireNonNullElse(channel, Channel.INTERNAL.wire()),
                address,
                text(hosted.doc(), "message"),
                state.wire(),
                code,
                null,
                1,
                Instants.read(at).map(Instant::toString).orElse(null)));
    }

    private static DeliveryState state(Map<?, ?> result) {
        return switch (String.valueOf(result.get("status"))) {
            case "sent" -> DeliveryState.SENT;
            case "failed", SIMULATED -> DeliveryState.FAILED;
            case "manual" -> DeliveryState.MANUAL;
            default -> DeliveryState.UNKNOWN;
        };
    }

    /** It says why in free words: the few that are known have a meaning. */
    private static String code(Map<?, ?> result, DeliveryState state) {
        if (state == DeliveryState.UNKNOWN) {
            return "hosted.no-answer";
        }
        if (state != DeliveryState.FAILED) {
            return null;
        }
        String error = Objects.requireNonNullElse(text(result, "error"), "");
        if (SIMULATED.equals(result.get("status")) || error.contains("non configur") || error.startsWith("HTTP 405")) {
            return "hosted.no-provider";
        }
        if (error.startsWith("Session non")) {
            return "conversation.gone";
        }
        return error.startsWith("Timeout zombie") ? "run.interrupted" : "hosted.error";
    }

    private static String text(Map<?, ?> map, String... names) {
        return Stream.of(names)
                .map(map::get)
                .filter(String.class::isInstance)
                .map(String.class::cast)
                .filter(text -> !text.isBlank())
                .findFirst()
                .orElse(null);
    }

    /** When a result came to be; empty when it does not say. */
    static Optional<Instant> at(Map<?, ?> result) {
        return Instants.read(result.get("sentAt"));
    }
}
