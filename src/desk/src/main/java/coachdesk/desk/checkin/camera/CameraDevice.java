package coachdesk.desk.checkin.camera;

/**
 * @param id the same each time it is connected to the same socket
 * @param name for people, as its maker gave it
 */
public record CameraDevice(String id, String name) {}
