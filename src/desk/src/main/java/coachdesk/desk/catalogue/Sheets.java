package coachdesk.desk.catalogue;

import coachdesk.contract.Kind;
import coachdesk.contract.catalogue.OnlyRecord;
import java.util.List;

/** What is filled in of each kind of the catalogue. Fields of ours beside the classic ones: {@code capacity}. */
public final class Sheets {
    public static final Sheet COURSE = new Sheet(
            Kind.COURSE,
            List.of(
                    Field.line("name").need(),
                    Field.weekday("weekday"),
                    Field.time("time").need(),
                    Field.line("locationName").need(),
                    Field.link("mapsUrl"),
                    Field.count("capacity", null).most(10_000),
                    Field.flag("visible", true),
                    Field.links("playlist", 100)),
            List.of("name", "locationName"));

    public static final Sheet OFFER = new Sheet(
            Kind.OFFER,
            List.of(
                    Field.line("name").need(),
                    Field.money("price").need(),
                    Field.flag("isProduct", false),
                    Field.line("category"),
                    Field.text("description").most(150),
                    Field.line("keywords"),
                    Field.links("images", 5),
                    Field.percent("tva"),
                    Field.money("shippingCost"),
                    Field.count("stock", -1),
                    Field.words("variants.sizes", 30),
                    Field.words("variants.colors", 30),
                    Field.words("variants.weights", 30),
                    Field.flag("visible", true)),
            List.of("name", "description", "keywords", "category"));

    /** Of the only record of its kind. */
    public static final Sheet PAYMENT_LINKS = new Sheet(
            Kind.PAYMENT_LINKS,
            List.of(
                    Field.secureLink("stripe"),
                    Field.secureLink("twint"),
                    Field.secureLink("paypal"),
                    Field.phone("coachWhatsapp"),
                    Field.email("coachNotificationEmail"),
                    Field.phone("coachNotificationPhone")),
            List.of("stripe"));

    /** Of the only record of its kind. */
    public static final Sheet CONCEPT = new Sheet(
            Kind.CONCEPT,
            List.of(
                    Field.line("appName"),
                    Field.text("description").most(1_000),
                    Field.link("logoUrl"),
                    Field.link("faviconUrl"),
                    Field.link("heroImageUrl"),
                    Field.link("heroVideoUrl"),
                    Field.colour("primaryColor", OnlyRecord.FIRST_COLOUR),
                    Field.colour("secondaryColor", OnlyRecord.SECOND_COLOUR),
                    Field.choice("defaultLandingSection", "sessions", "offers", "shop"),
                    Field.flag("paymentCreditCard", false),
                    Field.flag("paymentTwint", false),
                    Field.flag("paymentPaypal", false),
                    Field.flag("eventPosterEnabled", false),
                    Field.link("eventPosterMediaUrl"),
                    Field.link("googleReviewsUrl"),
                    Field.line("externalLink1Title"),
                    Field.link("externalLink1Url"),
                    Field.line("externalLink2Title"),
                    Field.link("externalLink2Url"),
                    Field.text("termsText").most(20_000)),
            List.of("appName"));

    /** How offers are grouped. There is no form for it. */
    public static final Sheet CATEGORY =
            new Sheet(Kind.CATEGORY, List.of(Field.line("name").need()), List.of("name"));

    /** Never null are the value and how often it may be used: other programs trip over them. */
    public static final Sheet CODE = new Sheet(
            Kind.DISCOUNT_CODE,
            List.of(
                    Field.code("code"),
                    Field.choice("type", CodeRule.PERCENT, CodeRule.MONEY, CodeRule.FREE),
                    Field.number("value"),
                    Field.count("maxUses", 0),
                    Field.date("expiresAt", null),
                    Field.refs("courses"),
                    Field.email("assignedEmail").otherwise(null),
                    Field.flag("active", true)),
            List.of("code", "assignedEmail", "type"),
            new CodeRule());

    /** All sheets that have a form, for whoever must know every field. */
    public static final List<Sheet> ALL = List.of(COURSE, OFFER, PAYMENT_LINKS, CONCEPT, CODE);

    private Sheets() {}
}
