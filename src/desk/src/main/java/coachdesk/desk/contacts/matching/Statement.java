package coachdesk.desk.contacts.matching;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/**
 * What somebody of the studio said: that these records are one human being, and those are not.
 *
 * @param id of the record in which it stands
 * @param members of one human being; sorted
 * @param apart none of them is any of the members
 */
public record Statement(String id, List<Ref> members, List<Ref> apart) {
    /** Of a record of kind CONTACT; what names no record is passed over. */
    public static Statement of(String id, Map<String, Object> doc) {
        return new Statement(id, refs(doc.get("members")), refs(doc.get("apart")));
    }

    private static List<Ref> refs(Object list) {
        return list instanceof Collection<?> texts
                ? texts.stream()
                        .filter(String.class::isInstance)
                        .flatMap(text -> Ref.of((String) text).stream())
                        .distinct()
                        .sorted()
                        .toList()
                : List.of();
    }
}
