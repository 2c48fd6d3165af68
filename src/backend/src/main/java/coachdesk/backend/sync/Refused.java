package coachdesk.backend.sync;

import coachdesk.contract.ErrorCode;

/** An operation that cannot be applied, ever. The message names fields at most, no values. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final ErrorCode code;

    Refused(ErrorCode code, String message) {
        super(message, null, false, false);
        this.code = code;
    }

    ErrorCode code() {
        return code;
    }
}
