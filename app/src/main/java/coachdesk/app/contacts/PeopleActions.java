package coachdesk.app.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/** What can be done with people: offered by the room that does it, found by every list of people. UI thread. */
public final class PeopleActions {
    private record Offered(Supplier<List<PeopleAction>> actions, boolean coachOnly) {}

    private final BooleanSupplier frontDesk;
    private final List<Offered> all = new ArrayList<>();
    private Function<Contact, String> marking = contact -> null;

    /** @param frontDesk whether the account is one of the front desk, at the moment */
    public PeopleActions(BooleanSupplier frontDesk) {
        this.frontDesk = frontDesk;
    }

    /** @param marking what is to be known about somebody before they are written to, in words; null for nothing */
    public void mark(Function<Contact, String> marking) {
        this.marking = marking;
    }

    /** Empty when there is nothing to know. */
    public Optional<String> marked(Contact contact) {
        return Optional.ofNullable(marking.apply(contact));
    }

    public void offer(PeopleAction action) {
        all.add(new Offered(() -> List.of(action), false));
    }

    /** What the server would refuse an account of the front desk is not there for it. */
    public void offerToCoach(PeopleAction action) {
        offerToCoach(() -> List.of(action));
    }

    /** The same for those that are not always as many. @param actions as they are at the moment */
    public void offerToCoach(Supplier<List<PeopleAction>> actions) {
        all.add(new Offered(actions, true));
    }

    /** In the order in which they were offered. */
    public List<PeopleAction> with(List<Contact> people) {
        return people.isEmpty()
                ? List.of()
                : all.stream()
                        .filter(offered -> !offered.coachOnly() || !frontDesk.getAsBoolean())
                        .flatMap(offered -> offered.actions().get().stream())
                        .filter(action -> action.fits().test(people))
                        .toList();
    }
}
