package coachdesk.backend.sync;

import coachdesk.contract.auth.Role;

/**
 * Who pushes.
 *
 * @param person name of the account
 */
public record Pusher(String tenant, String person, Role role) {}
