package coachdesk.backend.records;

import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** A reservation is validated at its earliest scan that was not undone, so that classic clients see it too. */
final class Validation {
    private Validation() {}

    /** Nothing happens for a reservation that is gone, unknown, or was never scanned. */
    static void follow(ChangeSet changes, String reservationId, Deed deed) {
        Optional<Stored> reservation =
                changes.find(Kind.RESERVATION, reservationId).filter(Stored::live);
        if (reservation.isEmpty()) {
            return;
        }
        Collection<Stored> scans = changes.scansOf(reservationId);
        if (scans.isEmpty()) {
            return;
        }
        String at = scans.stream()
                .map(Stored::doc)
                .filter(scan -> scan.get("undoneAt") == null)
                .min(Comparator.comparing(Validation::instant).thenComparing(scan -> String.valueOf(scan.get("id"))))
                .map(scan -> (String) scan.get("at"))
                .orElse(null);
        Map<String, Object> doc = reservation.get().doc();
        if (Objects.equals(doc.get("validated"), at != null) && Objects.equals(doc.get("validatedAt"), at)) {
            return;
        }
        doc.put("validated", at != null);
        doc.put("validatedAt", at);
        changes.put(Kind.RESERVATION, reservationId, doc, deed.touch(List.of("validated", "validatedAt")));
    }

    private static Instant instant(Map<String, Object> scan) {
        return OffsetDateTime.parse((String) scan.get("at")).toInstant();
    }
}
