package coachdesk.desk.media;

import coachdesk.desk.store.DocFields;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;

/**
 * The button under a film or a picture.
 *
 * @param text "" for none, like the link
 * @param link absolute, or {@code #section} of the studio's page
 */
public record MediaAction(Kind kind, String text, String link) {
    public static final MediaAction NONE = new MediaAction(Kind.NONE, "", "");

    /** What it asks for. */
    public enum Kind {
        NONE,
        RESERVE,
        OFFER,
        CUSTOM;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** One of which only the words are kept, as the classic backend does, is somebody's own. */
    static MediaAction of(Map<String, Object> doc) {
        String text = doc.get("cta_text") instanceof String said ? said : "";
        String link = doc.get("cta_link") instanceof String there ? there : "";
        String type = DocFields.text(doc, "cta_type");
        Kind kind = Arrays.stream(Kind.values())
                .filter(one -> one.wire().equals(type))
                .findFirst()
                .orElse(text.isBlank() || link.isBlank() ? Kind.NONE : Kind.CUSTOM);
        return new MediaAction(kind, text, link);
    }
}
