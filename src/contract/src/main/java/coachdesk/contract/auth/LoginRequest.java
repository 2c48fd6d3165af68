package coachdesk.contract.auth;

/** @param deviceName shown in the list of sessions, so that the right one can be revoked */
public record LoginRequest(String email, String password, String deviceName) {}
