package coachdesk.app.campaigns.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Of which course a message speaks.
 *
 * @param id null for the one that each person booked
 * @param name null for the same
 */
record CourseChoice(String id, String name) {
    static final CourseChoice OWN = new CourseChoice(null, null);

    /** @param courses names by id */
    static List<CourseChoice> of(Map<String, String> courses) {
        List<CourseChoice> choices = new ArrayList<>();
        choices.add(OWN);
        courses.forEach((id, name) -> choices.add(new CourseChoice(id, name)));
        return choices;
    }
}
