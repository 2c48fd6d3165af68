package coachdesk.desk.checkin.pictures;

import java.util.List;

/**
 * A QR code that was read.
 *
 * @param text as it stands in the code, trusted by nobody
 * @param corners of the code without its margin, in pixels of the picture given: top left, top right, bottom right,
 *     bottom left of the code held upright; they may lie outside of the picture
 */
public record QrCode(String text, List<Corner> corners) {
    public QrCode {
        corners = List.copyOf(corners);
    }

    /** The same code in a picture of which this was a piece, or a smaller or larger copy. */
    QrCode moved(double left, double top, double factor) {
        return new QrCode(
                text,
                corners.stream()
                        .map(corner -> new Corner(left + corner.x() * factor, top + corner.y() * factor))
                        .toList());
    }
}
