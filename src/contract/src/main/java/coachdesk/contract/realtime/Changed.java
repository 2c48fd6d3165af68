package coachdesk.contract.realtime;

/**
 * Something changed, and nothing about what.
 *
 * @param seq number of the studio's last change
 */
public record Changed(long seq) {}
