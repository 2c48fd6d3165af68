package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import coachdesk.contract.checkin.Attendance;
import coachdesk.contract.sync.Change;
import coachdesk.desk.store.Json;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** The classic backend's documents as changes of our protocol: revisions are hashes, a validation is a scan. */
final class ClassicShape {
    private ClassicShape() {}

    static Change change(Kind kind, String id, Map<String, Object> doc) {
        return new Change(0, kind.wire(), id, rev(kind, doc), doc, null);
    }

    /** 63 bits of a hash of the document. People without a creation time get a new one at each reading: it is no change. */
    static long rev(Kind kind, Map<String, Object> doc) {
        Map<String, Object> counted = doc;
        if (kind == Kind.PERSON) {
            counted = new LinkedHashMap<>(doc);
            counted.remove("createdAt");
        }
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(Json.write(counted).getBytes(StandardCharsets.UTF_8));
            return Math.max(1, ByteBuffer.wrap(hash).getLong() & Long.MAX_VALUE);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The one scan that the classic backend remembers of a reservation. */
    static Optional<Change> attendance(Map<String, Object> reservation, ZoneId zone) {
        if (!Boolean.TRUE.equals(reservation.get("validated"))) {
            return Optional.empty();
        }
        String id = "classic:" + reservation.get("id");
        Optional<Instant> at = validatedAt(reservation);
        Attendance scan = new Attendance(
                id,
                String.valueOf(reservation.get("id")),
                reservation.get("reservationCode") instanceof String code ? code : null,
                at.map(instant -> instant.atZone(zone).toLocalDate().toString()).orElse(null),
                at.map(Instant::toString).orElse(null),
                null,
                null,
                null,
                "server",
                null,
                null,
                null);
        return Optional.of(change(Kind.ATTENDANCE, id, Json.read(Json.write(scan))));
    }

    static Optional<Instant> validatedAt(Map<String, Object> reservation) {
        if (!(reservation.get("validatedAt") instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(OffsetDateTime.parse(text).toInstant());
        } catch (DateTimeException noOffset) {
            try {
                return Optional.of(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
            } catch (DateTimeException unreadable) {
                return Optional.empty();
            }
        }
    }
}
