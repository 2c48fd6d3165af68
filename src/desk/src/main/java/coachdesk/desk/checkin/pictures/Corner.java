package coachdesk.desk.checkin.pictures;

/** A point in a picture, in pixels from its top left corner. */
public record Corner(double x, double y) {}
