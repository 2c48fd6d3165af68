package coachdesk.app.catalogue.codes;

import coachdesk.desk.catalogue.codes.CodeState;
import coachdesk.desk.catalogue.codes.PromoCode;

/** Which codes are listed. */
enum CodeFilter {
    ALL,
    ACTIVE,
    UNUSED,
    USED_UP,
    EXPIRED,
    OFF;

    boolean lets(PromoCode code, CodeState state) {
        return switch (this) {
            case ALL -> true;
            case ACTIVE -> state == CodeState.ACTIVE;
            case UNUSED -> code.used() == 0;
            case USED_UP -> state == CodeState.USED_UP;
            case EXPIRED -> state == CodeState.EXPIRED;
            case OFF -> state == CodeState.OFF;
        };
    }
}
