package coachdesk.testkit.hosted;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** The hosted backend's own scheduler, with its ways: any lateness, real conversations only, one name for everybody. */
final class HostedScheduler {
    private static final Set<String> LOOKED_AT = Set.of("scheduled", "sending", "pending_quota");
    private static final Set<String> PSEUDO = Set.of("community", "vip", "promo");

    private final HostedData data;

    HostedScheduler(HostedData data) {
        this.data = data;
    }

    void tick() {
        data.campaigns.stream()
                .filter(campaign -> LOOKED_AT.contains(String.valueOf(campaign.get("status"))))
                .toList()
                .forEach(this::look);
    }

    private void look(Map<String, Object> campaign) {
        List<String> dates = dates(campaign);
        List<Object> sent = new ArrayList<>(HostedData.list(campaign, "sentDates"));
        Instant now = data.clock.instant();
        List<String> due = dates.stream()
                .filter(date -> !sent.contains(date))
                .filter(date -> time(date).filter(at -> !at.isAfter(now)).isPresent())
                .toList();
        if (due.isEmpty()) {
            return;
        }
        List<Object> results = new ArrayList<>(HostedData.list(campaign, "results"));
        int before = results.size();
        if (HostedData.by(campaign, "internal")) {
            targets(campaign).forEach(target -> results.add(internal(campaign, target)));
        }
        sent.addAll(due);
        boolean any = results.subList(before, results.size()).stream()
                .anyMatch(result -> "sent".equals(((Map<?, ?>) result).get("status")));
        campaign.put("results", results);
        campaign.put("sentDates", sent);
        // Dates that are left are given up where the chat is the only channel.
        campaign.put("status", any ? "completed" : "failed");
        campaign.put("updatedAt", data.now());
    }

    private static List<String> dates(Map<String, Object> campaign) {
        List<String> several = HostedData.list(campaign, "scheduledDates").stream()
                .map(String::valueOf)
                .toList();
        return !several.isEmpty()
                ? several
                : campaign.get("scheduledAt") instanceof String one ? List.of(one) : List.of();
    }

    private static Optional<Instant> time(String date) {
        try {
            return Optional.of(OffsetDateTime.parse(date).toInstant());
        } catch (DateTimeException noZone) {
            try {
                return Optional.of(LocalDateTime.parse(date)
                        .atZone(ZoneId.of("Europe/Paris"))
                        .toInstant());
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    }

    private static List<?> targets(Map<String, Object> campaign) {
        List<?> targets = HostedData.list(campaign, "targetIds");
        return !targets.isEmpty()
                ? targets
                : campaign.get("targetConversationId") instanceof String single && !single.isBlank()
                        ? List.of(single)
                        : List.of();
    }

    private Map<String, Object> internal(Map<String, Object> campaign, Object target) {
        Map<String, Object> session = PSEUDO.contains(String.valueOf(target))
                ? data.session(String.valueOf(target), "Groupe", List.of())
                : HostedData.find(data.sessions, target)
                        .filter(found -> !Boolean.TRUE.equals(found.get("is_deleted")))
                        .orElse(null);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("contactId", target);
        result.put("channel", "internal");
        result.put("status", session == null ? "failed" : "sent");
        result.put("error", session == null ? "Session non trouvée: " + target : null);
        if (session != null) {
            String name = Objects.toString(campaign.get("targetConversationName"), "");
            String text = String.valueOf(campaign.get("message"))
                    .replace("{prénom}", name.isBlank() ? "ami(e)" : name)
                    .replace("{prenom}", name.isBlank() ? "ami(e)" : name);
            data.message(session, "coach", campaign, text);
        }
        result.put("sentAt", data.now());
        return result;
    }
}
