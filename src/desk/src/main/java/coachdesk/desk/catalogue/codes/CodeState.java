package coachdesk.desk.catalogue.codes;

/** Whether a promo code can be used, and if not, why. */
public enum CodeState {
    ACTIVE,
    OFF,
    EXPIRED,
    USED_UP
}
