package coachdesk.contract.campaigns;

import java.util.Arrays;
import java.util.Map;

/**
 * The button under a message.
 *
 * @param link absolute, or {@code #section} of the studio's page; may be null while a draft is being written
 */
public record CallToAction(Kind kind, String text, String link) {
    /** What it asks for. */
    public enum Kind {
        RESERVE("reserver"),
        OFFER("offre"),
        CUSTOM("personnalise");

        private final String wire;

        Kind(String wire) {
            this.wire = wire;
        }

        public String wire() {
            return wire;
        }
    }

    /** Null when the document has none. */
    public static CallToAction of(Map<String, Object> doc) {
        return Arrays.stream(Kind.values())
                .filter(kind -> kind.wire().equals(doc.get("ctaType")))
                .findFirst()
                .map(kind -> new CallToAction(kind, Fields.text(doc, "ctaText"), Fields.text(doc, "ctaLink")))
                .orElse(null);
    }
}
