package coachdesk.desk.catalogue;

/** What is wrong with something that somebody filled in. */
public enum Fault {
    MISSING,
    TOO_SHORT,
    TOO_LONG,
    TOO_MANY,
    TWICE,
    TOO_LARGE,
    NO_NUMBER,
    DECIMALS,
    NEGATIVE,
    NO_PERCENT,
    NO_LINK,
    NOT_SECURE,
    NAME_IN_LINK,
    NO_TIME,
    NO_DATE,
    NO_COLOUR,
    NO_EMAIL,
    NO_PHONE,
    CHARACTERS,
    TAKEN
}
