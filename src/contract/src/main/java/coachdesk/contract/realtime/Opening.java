package coachdesk.contract.realtime;

import java.util.List;

/**
 * What the server says first.
 *
 * @param pingInterval milliseconds between its pings
 * @param pingTimeout milliseconds that it waits for the answer to one
 * @param maxPayload longest text that it takes, in bytes
 */
public record Opening(String sid, List<String> upgrades, long pingInterval, long pingTimeout, long maxPayload) {}
