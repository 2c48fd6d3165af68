package coachdesk.app.contacts;

import java.util.ArrayList;
import java.util.List;

/** What can be done with people: offered by the room that does it, found by every list of people. UI thread. */
public final class PeopleActions {
    private final List<PeopleAction> all = new ArrayList<>();

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
