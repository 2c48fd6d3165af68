package coachdesk.backend.sync;

import coachdesk.backend.delivery.DispatchRecord;
import coachdesk.backend.integrations.IntegrationEdits;
import coachdesk.backend.json.Size;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.auth.Role;
import coachdesk.contract.catalogue.OnlyRecord;
import coachdesk.contract.sync.OpType;
import coachdesk.contract.sync.Operation;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;

/** What an operation must be before anything is looked up for it. Nothing of a client is trusted. */
final class OpCheck {
    static final int LONGEST_ID = 200;
    static final int LARGEST = 64 * 1024;
    /** An edit of a basket of ten thousand people, as it was and as it is, takes 2.7 MB; one of the longest article 3 MB. */
    static final int LARGEST_NAMING_MANY = 4 * 1024 * 1024;

    private static final Set<Kind> NAMING_MANY = EnumSet.of(
            Kind.CONVERSATION,
            Kind.CAMPAIGN,
            Kind.DISPATCH,
            Kind.BASKET,
            Kind.EMOJI,
            Kind.CONTACT,
            Kind.ARTICLE,
            Kind.ARTICLE_REVISION);
    private static final Set<String> TYPES = Set.of(OpType.CREATE, OpType.EDIT, OpType.DELETE, OpType.RESTORE);
    private static final Set<String> SERVERS_OWN = Set.of("validated", "validatedAt");

    private OpCheck() {}

    static boolean goodId(String id) {
        return id != null
                && !id.isBlank()
                && id.length() <= LONGEST_ID
                && id.codePoints().noneMatch(OpCheck::unwritable);
    }

    /** Half a surrogate pair has no bytes in UTF-8. */
    private static boolean unwritable(int point) {
        return Character.isISOControl(point) || Character.getType(point) == Character.SURROGATE;
    }

    /** @return the kind it is about */
    static Kind check(Operation op, Role role) {
        Kind kind = Kind.ofWire(op.kind())
                .orElseThrow(() -> new Refused(ErrorCode.SYNC_UNKNOWN_KIND, "This kind of record is not known here."));
        if (op.type() == null || !TYPES.contains(op.type())) {
            throw new Refused(ErrorCode.SYNC_UNKNOWN_TYPE, "This type of operation is not known here.");
        }
        if (kind == Kind.EVENT || kind == Kind.AI_LOG) {
            throw invalid("What happened is written down by the server alone.");
        }
        if (!Rights.mayWrite(role, kind)) {
            throw new Refused(ErrorCode.NOT_ALLOWED, "This account may not change records of this kind.");
        }
        if (!goodId(op.id())) {
            throw invalid("The record's id is missing or malformed.");
        }
        instant(op.at(), "at");
        int largest = NAMING_MANY.contains(kind) ? LARGEST_NAMING_MANY : LARGEST;
        if (size(op) > largest) {
            throw new Refused(ErrorCode.TOO_LARGE, "The operation is larger than " + largest / 1024 + " KB.");
        }
        body(op, kind);
        OnlyRecord.of(kind).ifPresent(only -> only(op, only));
        return kind;
    }

    private static void body(Operation op, Kind kind) {
        if (kind == Kind.INTEGRATION && !op.type().equals(OpType.EDIT)) {
            throw invalid("A platform is connected and taken away where its key is: at the server.");
        }
        switch (op.type()) {
            case OpType.CREATE -> {
                sameId(op);
                servers(op, kind);
                if (kind == Kind.SYNC_RUN) {
                    asked(op);
                }
                if (kind == Kind.ATTENDANCE) {
                    scan(op.body());
                }
            }
            case OpType.RESTORE -> sameId(op);
            case OpType.EDIT -> edit(op, kind);
            default -> {
                if (kind == Kind.ATTENDANCE) {
                    throw invalid("A scan is undone, not deleted.");
                }
                if (op.base() == null || !(op.base().get("rev") instanceof Number)) {
                    throw invalid("A delete names the revision that was seen.");
                }
            }
        }
    }

    private static void only(Operation op, OnlyRecord only) {
        if (!op.id().equals(only.id())) {
            throw invalid("There is one record of this kind, and it has another id.");
        }
        if (op.type().equals(OpType.DELETE)) {
            throw invalid("The only record of this kind is not deleted.");
        }
        // The old clients' servers break for good over one.
        if (op.body().entrySet().stream()
                .anyMatch(field -> field.getValue() == null && only.untouched().containsKey(field.getKey()))) {
            throw invalid("What is empty in this record is an empty text.");
        }
    }

    private static void sameId(Operation op) {
        if (op.body() == null) {
            throw invalid("The document is missing.");
        }
        Object id = op.body().get("id");
        if (id != null && !id.equals(op.id())) {
            throw invalid("The document carries another id than the operation.");
        }
    }

    private static void scan(Map<String, Object> scan) {
        if (!(scan.get("reservationId") instanceof String id) || !goodId(id)) {
            throw invalid("The scan names no reservation.");
        }
        instant(scan.get("at"), "at");
    }

    private static void edit(Operation op, Kind kind) {
        if (op.body() == null || op.body().isEmpty()) {
            throw invalid("The edit names no field.");
        }
        if (op.body().containsKey("id")) {
            throw invalid("A record's id does not change.");
        }
        if (kind == Kind.RESERVATION && op.body().keySet().stream().anyMatch(SERVERS_OWN::contains)) {
            throw invalid("Whether a reservation is validated follows from its scans.");
        }
        servers(op, kind);
        if (kind == Kind.SYNC_RUN) {
            throw invalid("What was asked stays as it was asked.");
        }
        if (kind == Kind.INTEGRATION) {
            IntegrationEdits.wrong(op.body()).ifPresent(OpCheck::refuse);
        }
        if (kind == Kind.ATTENDANCE
                && !Set.of("undoneAt", "undoneBy").containsAll(op.body().keySet())) {
            throw invalid("Of a scan, only its undoing can be changed.");
        }
    }

    private static void asked(Operation op) {
        IntegrationEdits.wrongRun(op.body()).ifPresent(OpCheck::refuse);
        instant(op.body().get("asked_at"), "asked_at");
    }

    private static void refuse(String field) {
        throw invalid("The field " + field + " is the server's own, or may not be that.");
    }

    /** What has become of a sending is the server's to say. */
    private static void servers(Operation op, Kind kind) {
        if (kind == Kind.DISPATCH && op.body().keySet().stream().anyMatch(DispatchRecord.FIELDS::contains)) {
            throw invalid("What has become of a sending is written by the server alone.");
        }
    }

    private static long size(Operation op) {
        try {
            return Size.of(op.body()) + Size.of(op.base());
        } catch (IllegalArgumentException e) {
            throw invalid("A number in the document cannot be written out.");
        }
    }

    static Instant instant(Object text, String field) {
        try {
            OffsetDateTime time = OffsetDateTime.parse(String.valueOf(text));
            if (time.getYear() > 0 && time.getYear() < 10_000) {
                return time.toInstant();
            }
        } catch (DateTimeException e) {
            // Told below, like one that no calendar of people has.
        }
        throw invalid("The field " + field + " is not an ISO-8601 instant.");
    }

    static Refused invalid(String message) {
        return new Refused(ErrorCode.INVALID, message);
    }
}
