package coachdesk.app.checkin;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.problems.Problem;

/** Reads pictures with the desk's decoder. */
final class PictureFiles implements Picture.Reader {
    @Override
    public String text(Picture picture) {
        throw Problem.of(ErrorCode.PICTURE_NO_CODE).asException();
    }
}
