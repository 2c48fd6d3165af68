package coachdesk.backend.store;

import coachdesk.contract.Kind;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.function.ToLongFunction;

/**
 * What is looked up and sorted by, taken out of the document. Odd content gives nothing to look up, never an error.
 *
 * @param madeAt epoch milliseconds, 0 where the document does not say
 */
record Columns(String code, String ofId, long madeAt) {
    /** What is longer is no code, id or date, and would not fit into an index. */
    private static final int LONGEST = 300;

    private static final int DATE = "2026-11-21".length();

    private static final Map<Kind, String> MADE = Map.of(
            Kind.ATTENDANCE, "at",
            Kind.EVENT, "at",
            Kind.PARTICIPANT, "created_at",
            Kind.CONVERSATION, "created_at",
            Kind.MESSAGE, "created_at",
            Kind.AI_LOG, "timestamp",
            Kind.MEDIA, "created_at",
            Kind.CUSTOMER, "created_at");
    private static final Map<Kind, String> CODE = Map.of(
            Kind.RESERVATION, "reservationCode",
            Kind.CONVERSATION, "link_token",
            Kind.MEDIA, "slug",
            Kind.CUSTOMER, "email");
    private static final Map<Kind, String> OF = Map.of(
            Kind.ATTENDANCE, "reservationId",
            Kind.EVENT, "ofId",
            Kind.MESSAGE, "session_id",
            Kind.CUSTOMER, "phone",
            Kind.DISPATCH, "campaignId");

    static Columns of(Stored record) {
        return of(record, Columns::millis);
    }

    /** @param moments what {@link #millis} gives, for whoever asks for many of which most are the same */
    static Columns of(Stored record, ToLongFunction<String> moments) {
        Map<String, Object> doc = record.fields();
        return new Columns(
                text(doc, CODE.getOrDefault(record.kind(), "")),
                text(doc, OF.getOrDefault(record.kind(), "")),
                moments.applyAsLong(text(doc, MADE.getOrDefault(record.kind(), "createdAt"))));
    }

    private static String text(Map<String, Object> doc, String field) {
        return doc.get(field) instanceof String text && text.length() <= LONGEST && !text.contains("\0") ? text : null;
    }

    /** ISO dates with an offset, with Z, or with none and then UTC; a blank may stand between day and time. */
    static long millis(String text) {
        if (text == null) {
            return 0;
        }
        try {
            String iso = text.length() > DATE && text.charAt(DATE) == ' ' ? text.replaceFirst(" ", "T") : text;
            return DateTimeFormatter.ISO_DATE_TIME
                    .parseBest(iso, OffsetDateTime::from, LocalDateTime::from)
                    .query(parsed -> parsed instanceof OffsetDateTime offset
                            ? offset.toInstant()
                            : Instant.from(((LocalDateTime) parsed).atOffset(ZoneOffset.UTC)))
                    .toEpochMilli();
        } catch (DateTimeParseException | ArithmeticException e) {
            return 0;
        }
    }
}
