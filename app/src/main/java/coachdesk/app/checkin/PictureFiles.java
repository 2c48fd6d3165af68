package coachdesk.app.checkin;

import coachdesk.desk.checkin.pictures.TicketPictures;

/** Reads pictures with the desk's decoder. */
final class PictureFiles implements Picture.Reader {
    @Override
    public String text(Picture picture) {
        return switch (picture) {
            case Picture.OfFile file -> TicketPictures.text(file.path());
            case Picture.OfPixels pixels -> TicketPictures.text(pixels.width(), pixels.height(), pixels.argb());
        };
    }
}
