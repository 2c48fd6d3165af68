package coachdesk.desk.remote;

import coachdesk.contract.ChatRoutes;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import coachdesk.desk.remote.ClassicKind.Edit;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** All that differs, at the classic backend, between the kinds that it reads and writes in the same way. */
final class ClassicKinds {
    /** Those that a studio shows, in the order in which they are read. */
    static final List<Kind> CATALOGUE =
            List.of(Kind.CATEGORY, Kind.DISCOUNT_CODE, Kind.ARTICLE, Kind.MEDIA, Kind.PAYMENT_LINKS, Kind.CONCEPT);

    private static final Map<Kind, ClassicKind> ALL = new EnumMap<>(Kind.class);

    static {
        of(Kind.RESERVATION, Routes.RESERVATIONS, Integer.MAX_VALUE)
                .edits(Edit.CHANGED)
                .editedAt("tracking")
                .deletes()
                .names("courseId", Kind.COURSE)
                .names("offerId", Kind.OFFER)
                .takes("", "trackingNumber", "shippingStatus");
        of(Kind.PERSON, Routes.USERS, 1_000)
                .edits(Edit.WHOLE)
                .deletes()
                .takes("", "name", "email", "whatsapp")
                .writes("createdAt");
        of(Kind.PARTICIPANT, Routes.CHAT_PARTICIPANTS, 1_000)
                .edits(Edit.CHANGED)
                .deletes()
                .takes("", "name", "email", "whatsapp", "source")
                .writes("created_at", "last_seen_at");
        of(Kind.LEAD, ChatRoutes.LEADS, 500).perhaps().deletes();
        of(Kind.EMOJI, ChatRoutes.EMOJIS, 100)
                .perhaps()
                .makes(ChatRoutes.EMOJIS)
                .deletes()
                .madeAt("created_at")
                .needs("image_data")
                .takes("", "name")
                .takes("custom", "category")
                .writes("active");
        of(Kind.CAMPAIGN, Routes.CAMPAIGNS, 100);
        of(Kind.COURSE, Routes.COURSES, 100)
                .makes(Routes.COURSES)
                .edits(Edit.CHANGED)
                .deletes()
                .deletesAlong("courseId")
                .turns("archived", "archive")
                .needs("weekday")
                .takes("", "name", "time", "locationName", "mapsUrl")
                .takes(true, "visible")
                .takes(false, "archived")
                .takes(List.of(), "playlist")
                .writes("location");
        of(Kind.OFFER, Routes.OFFERS, 100)
                .makes(Routes.OFFERS)
                .edits(Edit.WHOLE)
                .deletes()
                .needs("price")
                .takes("", "name", "thumbnail", "videoUrl", "description", "keywords", "category")
                .takes(true, "visible")
                .takes(false, "isProduct")
                .takes(List.of(), "images")
                .takes(null, "variants")
                .takes(0, "tva", "shippingCost")
                .takes(-1, "stock");
        of(Kind.DISCOUNT_CODE, Routes.DISCOUNT_CODES, 1_000)
                .perhaps()
                .makes(Routes.DISCOUNT_CODES)
                .edits(Edit.CHANGED)
                .deletes()
                .needs("code", "type", "value")
                // It compares codes as patterns.
                .writtenIn("[A-Z0-9-]+", "code")
                .takes(null, "assignedEmail", "expiresAt")
                .takes(List.of(), "courses")
                // Without a number bookings with the code fail; zero is no limit.
                .takes(0, "maxUses")
                .takes(true, "active")
                .afterwards("active")
                .names("courses", Kind.COURSE, Kind.OFFER)
                .writes("used");
        of(Kind.CATEGORY, Routes.CATEGORIES, 100)
                .perhaps()
                .makes(Routes.CATEGORIES)
                .withIdsOfHere()
                .takes("", "name", "icon");
        of(Kind.ARTICLE, Routes.ARTICLES, 100)
                .perhaps()
                .readAlone()
                .makes(Routes.ARTICLES)
                .edits(Edit.CHANGED)
                .deletes()
                .signed()
                .madeAt("createdAt")
                .takes("", "title", "content", "excerpt", "imageUrl")
                .takes("general", "category")
                .takes(List.of(), "tags")
                .takes(false, "published")
                .writes("author", "updatedAt", "updatedBy");
        of(Kind.MEDIA, Routes.MEDIA, 100)
                .perhaps()
                .makes(Routes.MEDIA_CREATE)
                .edits(Edit.CHANGED)
                .deletes()
                .addressedBy("slug")
                .staysHereWith("file")
                .madeAt("created_at")
                .needs("slug", "video_url", "title")
                .writtenIn("[a-z0-9-]+", "slug")
                // It passes over an empty one and says that it has done so.
                .writtenIn("(?s).*\\S.*", "title")
                .writtenIn("(?s).*\\S.*", "video_url")
                .takes("", "description", "custom_thumbnail", "cta_text", "cta_link")
                .takes(null, "campaign_id")
                .writes("views", "youtube_id", "thumbnail");
        of(Kind.PAYMENT_LINKS, Routes.PAYMENT_LINKS, Integer.MAX_VALUE)
                .perhaps()
                .only(Kind.THE_PAYMENT_LINKS)
                .edits(Edit.WHOLE)
                .takes("", "stripe", "paypal", "twint", "coachWhatsapp")
                .takes("", "coachNotificationEmail", "coachNotificationPhone");
        of(Kind.CONCEPT, Routes.CONCEPT, Integer.MAX_VALUE)
                .perhaps()
                .only(Kind.THE_CONCEPT)
                .edits(Edit.CHANGED)
                .takes("", "appName", "description", "heroImageUrl", "heroVideoUrl", "logoUrl", "faviconUrl")
                .takes("", "termsText", "googleReviewsUrl", "defaultLandingSection", "eventPosterMediaUrl")
                .takes("", "externalLink1Title", "externalLink1Url", "externalLink2Title", "externalLink2Url")
                .takes(false, "paymentTwint", "paymentPaypal", "paymentCreditCard", "eventPosterEnabled")
                .takes("", "primaryColor", "secondaryColor");
    }

    private ClassicKinds() {}

    private static ClassicKind of(Kind kind, String route, int cap) {
        ClassicKind made = new ClassicKind(kind, route, cap);
        ALL.put(kind, made);
        return made;
    }

    /** Null for a kind that is written in a way of its own, or not at all. */
    static ClassicKind of(Kind kind) {
        return ALL.get(kind);
    }
}
