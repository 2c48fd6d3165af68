package coachdesk.contract.auth;

/**
 * @param token to be sent as {@code Authorization: Bearer …}; kept in the keychain, never logged
 * @param studio the tenant's display name
 */
public record LoginAnswer(String token, String name, Role role, String studio) {}
