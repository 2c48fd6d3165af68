package coachdesk.app.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** What can be done with people: offered by the room that does it, found by every list of people. UI thread. */
public final class PeopleActions {
    private final List<PeopleAction> all = new ArrayList<>();
    private Function<Contact, String> marking = contact -> null;

    /** @param marking what is to be known about somebody before they are written to, in words; null for nothing */
    public void mark(Function<Contact, String> marking) {
        this.marking = marking;
    }

    /** Empty when there is nothing to know. */
    public Optional<String> marked(Contact contact) {
        return Optional.ofNullable(marking.apply(contact));
    }

    public void offer(PeopleAction action) {
        all.add(action);
    }

    /** In the order in which they were offered. */
    public List<PeopleAction> with(List<Contact> people) {
        return people.isEmpty()
                ? List.of()
                : all.stream().filter(action -> action.fits().test(people)).toList();
    }
}
