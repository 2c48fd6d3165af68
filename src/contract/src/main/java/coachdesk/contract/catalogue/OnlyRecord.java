package coachdesk.contract.catalogue;

import coachdesk.contract.Kind;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The record of a kind of which every studio has one, whether or not anybody has filled it in. It is edited and never made
 * or deleted: so two who fill it in for the first time without knowing of each other have edited the same record.
 *
 * @param untouched the document of a studio in which nobody has filled it in, with its id; no value is null
 */
public record OnlyRecord(String id, Map<String, Object> untouched) {
    /** Magenta, with which every studio begins. */
    public static final String FIRST_COLOUR = "#D91CD2";

    /** Violet, that stands beside it. */
    public static final String SECOND_COLOUR = "#8b5cf6";

    private static final OnlyRecord PAYMENT_LINKS =
            new OnlyRecord(Kind.THE_PAYMENT_LINKS, paymentLinks(Kind.THE_PAYMENT_LINKS));
    private static final OnlyRecord CONCEPT = new OnlyRecord(Kind.THE_CONCEPT, concept(Kind.THE_CONCEPT));
    private static final OnlyRecord ASSISTANT = new OnlyRecord(Kind.THE_ASSISTANT, assistant(Kind.THE_ASSISTANT));

    public OnlyRecord {
        untouched = Collections.unmodifiableMap(new LinkedHashMap<>(untouched));
    }

    /** Empty for a kind that has any number of records. */
    public static Optional<OnlyRecord> of(Kind kind) {
        return switch (kind) {
            case PAYMENT_LINKS -> Optional.of(PAYMENT_LINKS);
            case CONCEPT -> Optional.of(CONCEPT);
            case AI_CONFIG -> Optional.of(ASSISTANT);
            default -> Optional.empty();
        };
    }

    /** The same when this is the id of the only one. */
    public static Optional<OnlyRecord> of(Kind kind, String id) {
        return of(kind).filter(only -> only.id().equals(id));
    }

    private static Map<String, Object> paymentLinks(String id) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        texts(doc, "stripe", "paypal", "twint");
        texts(doc, "coachWhatsapp", "coachNotificationEmail", "coachNotificationPhone");
        return doc;
    }

    private static Map<String, Object> concept(String id) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        texts(doc, "appName", "description", "heroImageUrl", "heroVideoUrl", "logoUrl", "faviconUrl", "termsText");
        texts(doc, "googleReviewsUrl");
        doc.put("defaultLandingSection", "sessions");
        texts(doc, "externalLink1Title", "externalLink1Url", "externalLink2Title", "externalLink2Url");
        doc.put("paymentTwint", false);
        doc.put("paymentPaypal", false);
        doc.put("paymentCreditCard", false);
        doc.put("eventPosterEnabled", false);
        texts(doc, "eventPosterMediaUrl");
        doc.put("primaryColor", FIRST_COLOUR);
        doc.put("secondaryColor", SECOND_COLOUR);
        return doc;
    }

    /** What is not in it, such as the words that it begins with, is left to the server. */
    private static Map<String, Object> assistant(String id) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("enabled", false);
        texts(doc, "campaignPrompt", "twintPaymentUrl");
        return doc;
    }

    private static void texts(Map<String, Object> doc, String... names) {
        for (String name : names) {
            doc.put(name, "");
        }
    }
}
