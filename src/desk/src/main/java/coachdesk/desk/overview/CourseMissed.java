package coachdesk.desk.overview;

/**
 * Who stayed away from a course.
 *
 * @param courseId null for the sessions of none
 * @param course null when it has no name
 */
public record CourseMissed(String courseId, String course, Missed now, Missed before) {}
