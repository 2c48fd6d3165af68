package coachdesk.app.checkin;

/**
 * How an answer is said.
 *
 * @param second in another language; null when one is enough
 * @param staff whether somebody is there who may undo or override, and may know more than a first name
 */
record VerdictManner(VerdictWords words, VerdictWords second, boolean staff) {}
