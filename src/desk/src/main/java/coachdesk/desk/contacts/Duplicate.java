package coachdesk.desk.contacts;

import coachdesk.desk.contacts.matching.Reason;

/**
 * Two contacts that may be one human being.
 *
 * @param shared the address that both have, or the name that sounds alike
 */
public record Duplicate(ContactRow one, ContactRow other, Reason why, String shared) {}
