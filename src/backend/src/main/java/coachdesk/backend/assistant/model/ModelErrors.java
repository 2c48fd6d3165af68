package coachdesk.backend.assistant.model;

/** Our own words for why there is no answer. */
public final class ModelErrors {
    /** Nobody set a model up. */
    public static final String NONE = "assistant.none";
    /** The key that the settings are sealed with is another one than when they were written. */
    public static final String SEALED = "assistant.sealed";
    /** Nobody answers at the provider's address. */
    public static final String UNREACHABLE = "assistant.unreachable";
    /** There was no answer within the deadline. */
    public static final String TOO_LATE = "assistant.too-late";
    /** The provider failed while it was at it, or the connection ended. */
    public static final String BROKEN = "assistant.broken";
    /** What it said is not what it says by its description. */
    public static final String NONSENSE = "assistant.nonsense";
    /** It does not take this question. */
    public static final String REFUSED = "assistant.refused";
    /** It is asked too often. */
    public static final String TOO_MANY = "assistant.too-many";
    /** The account has used up what it may. */
    public static final String USED_UP = "assistant.used-up";
    /** It does not know the key, or the key may not do this. */
    public static final String KEY_WRONG = "assistant.key-wrong";
    /** It has no model of this name, or nothing at this address. */
    public static final String MODEL_UNKNOWN = "assistant.model-unknown";
    /** More is being answered than this server does at once. */
    public static final String BUSY = "assistant.busy";

    private ModelErrors() {}
}
