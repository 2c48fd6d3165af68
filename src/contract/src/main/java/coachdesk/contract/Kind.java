package coachdesk.contract;

import java.util.Optional;

/** The kinds of records that travel through the sync protocol. The wire name is stable; the Java name may change. */
public enum Kind {
    RESERVATION("reservation"),
    ATTENDANCE("attendance"),
    COURSE("course"),
    OFFER("offer"),
    /** A group of offers, as the web names it. */
    CATEGORY("category"),
    /** What makes a booking cheaper, or free. */
    DISCOUNT_CODE("discount-code"),
    /** Where one pays, and whom to tell: one record, {@link #THE_PAYMENT_LINKS}. */
    PAYMENT_LINKS("payment-links"),
    /** How the studio looks and names itself: one record, {@link #THE_CONCEPT}. */
    CONCEPT("concept"),
    ARTICLE("article"),
    /** An article as it stood once. Append-only. */
    ARTICLE_REVISION("article-revision"),
    /** A film or a picture that is shown by its own address. */
    MEDIA("media"),
    PERSON("person"),
    /** Somebody who takes part in conversations; may be a person too. */
    PARTICIPANT("participant"),
    CONVERSATION("conversation"),
    MESSAGE("message"),
    /** Up to where a conversation was read, on one desk. */
    READ_MARK("read-mark"),
    /** What is being written in a conversation, on one desk. */
    DRAFT("draft"),
    /** A text that answers what is often asked. */
    CANNED_REPLY("canned-reply"),
    /** A message that goes into its conversation at a set time. */
    LATER_MESSAGE("later-message"),
    /** A picture of the studio's own that stands among the words of a message. */
    EMOJI("emoji"),
    /** How the assistant answers: one record, {@link #THE_ASSISTANT}. */
    AI_CONFIG("ai-config"),
    /** One answer of the assistant. Append-only; written by the server alone. */
    AI_LOG("ai-log"),
    CAMPAIGN("campaign"),
    /** One sending of a campaign. */
    DISPATCH("dispatch"),
    /** A basket that was kept under a name. */
    BASKET("basket"),
    /** That somebody does not want to be written to. */
    OPT_OUT("opt-out"),
    /** Somebody who left an address and did not book yet. */
    LEAD("lead"),
    /** Somebody as the customer relations know them. */
    CUSTOMER("customer"),
    /** What a studio says of a human being whom several records describe: which of them, and which not. */
    CONTACT("contact"),
    /** What somebody of the studio wrote down about a contact. */
    NOTE("note"),
    /** A connection to another platform. What is secret of it is not in the record. */
    INTEGRATION("integration"),
    /** Something that somebody asked of an integration, once, and what came of it. */
    SYNC_RUN("sync-run"),
    /** What happened to a record, when, by whom and on which device. Append-only; written by the server alone. */
    EVENT("event");

    /** The id of the only {@link #AI_CONFIG}. */
    public static final String THE_ASSISTANT = "assistant";

    /** The id of the only {@link #PAYMENT_LINKS}. */
    public static final String THE_PAYMENT_LINKS = "payment-links";

    /** The id of the only {@link #CONCEPT}. */
    public static final String THE_CONCEPT = "concept";

    private final String wire;

    Kind(String wire) {
        this.wire = wire;
    }

    public String wire() {
        return wire;
    }

    /** Empty for a kind that only a newer program knows; such records are passed over, never an error. */
    public static Optional<Kind> ofWire(String wire) {
        for (Kind kind : values()) {
            if (kind.wire.equals(wire)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
