package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.matching.Ref;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/** Records by their names, as they stand in documents and in the index. */
final class RefTexts {
    private RefTexts() {}

    static List<Ref> of(Collection<String> texts) {
        return texts.stream().map(Ref::of).flatMap(Optional::stream).toList();
    }

    static List<String> texts(Collection<Ref> refs) {
        return refs.stream().map(Ref::text).toList();
    }
}
