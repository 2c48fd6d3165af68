package coachdesk.desk.checkin.camera;

import coachdesk.desk.checkin.pictures.QrCode;
import java.util.Optional;

/**
 * What the camera saw at a moment.
 *
 * @param width and height of the whole frame, to which the code's corners refer
 * @param preview smaller, to be looked at
 */
public record CameraFrame(int width, int height, Preview preview, Optional<QrCode> code) {
    /** @param rgb row by row, red, green and blue of each pixel; not to be changed */
    public record Preview(int width, int height, byte[] rgb) {}
}
