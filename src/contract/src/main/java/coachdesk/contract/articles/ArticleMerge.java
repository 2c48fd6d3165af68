package coachdesk.contract.articles;

import coachdesk.contract.Kind;
import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.Optional;

/** Fields that two people may both have changed without contradicting each other. */
public final class ArticleMerge {
    private ArticleMerge() {}

    /**
     * @param base what both began with; any may be null
     * @return what both mean together; empty when they contradict each other
     */
    public static Optional<Object> of(Kind kind, String field, Object base, Object mine, Object theirs) {
        if (kind == Kind.MEDIA && field.equals("updated_at")) {
            return later(mine, theirs);
        }
        if (kind != Kind.ARTICLE) {
            return Optional.empty();
        }
        return switch (field) {
            case "content" ->
                mine instanceof String said && theirs instanceof String other
                        ? Paragraphs.merge(base instanceof String text ? text : "", said, other)
                                .map(Object.class::cast)
                        : Optional.empty();
            case "updatedAt" -> later(mine, theirs);
            case "updatedBy" -> Optional.ofNullable(mine);
            default -> Optional.empty();
        };
    }

    /**
     * The same once a person has said whose counts where they contradict each other.
     *
     * @return perhaps null
     */
    public static Object decided(Kind kind, String field, Object base, Object mine, Object theirs, boolean keepMine) {
        return of(kind, field, base, mine, theirs).orElseGet(() -> {
            if (body(kind, field) && mine instanceof String said && theirs instanceof String other) {
                String before = base instanceof String text ? text : "";
                return keepMine
                        ? Paragraphs.preferring(said, before, other)
                        : Paragraphs.preferring(other, before, said);
            }
            return keepMine ? mine : theirs;
        });
    }

    /** Whether a field is a text that goes together by its paragraphs. */
    public static boolean body(Kind kind, String field) {
        return kind == Kind.ARTICLE && field.equals("content");
    }

    /** Whether a field only says when and by whom the others were changed. */
    public static boolean stamp(Kind kind, String field) {
        return kind == Kind.MEDIA && field.equals("updated_at")
                || kind == Kind.ARTICLE && (field.equals("updatedAt") || field.equals("updatedBy"));
    }

    private static Optional<Object> later(Object mine, Object theirs) {
        try {
            return Optional.of(
                    OffsetDateTime.parse(String.valueOf(mine)).isAfter(OffsetDateTime.parse(String.valueOf(theirs)))
                            ? mine
                            : theirs);
        } catch (DateTimeException e) {
            return Optional.of(mine == null ? theirs : mine);
        }
    }
}
