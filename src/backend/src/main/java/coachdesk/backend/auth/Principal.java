package coachdesk.backend.auth;

import coachdesk.contract.auth.Role;

/**
 * Who is signed in.
 *
 * @param tenant whose data, and no other's, is to be seen
 * @param studio the tenant's display name
 * @param session id of the session, not its token
 */
public record Principal(String tenant, String studio, String account, String name, Role role, String session) {}
