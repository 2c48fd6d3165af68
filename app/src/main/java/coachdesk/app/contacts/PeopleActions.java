package coachdesk.app.contacts;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.value.ObservableValue;

/** What can be done with people: offered by the room that does it, found by every list of people. UI thread. */
public final class PeopleActions {
    private record Offered(PeopleAction action, boolean coachOnly) {}

    private final BooleanSupplier frontDesk;
    private final List<Offered> all = new ArrayList<>();
    private final ReadOnlyObjectWrapper<List<PeopleAction>> links = new ReadOnlyObjectWrapper<>(List.of());
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
        all.add(new Offered(action, false));
    }

    /** What the server would refuse an account of the front desk is not there for it. */
    public void offerToCoach(PeopleAction action) {
        all.add(new Offered(action, true));
    }

    /** What brings somebody in step with another place where they are known. For the coach alone. @param now as they are */
    public void link(ObservableValue<List<PeopleAction>> now) {
        links.bind(now);
    }

    /** Of everybody: which of them are for somebody tells {@link #links}. */
    public ReadOnlyObjectProperty<List<PeopleAction>> linksProperty() {
        return links.getReadOnlyProperty();
    }

    public List<PeopleAction> links(Contact contact) {
        return frontDesk.getAsBoolean() ? List.of() : fitting(links.get().stream(), List.of(contact));
    }

    /** In the order in which they were offered. */
    public List<PeopleAction> with(List<Contact> people) {
        return people.isEmpty()
                ? List.of()
                : fitting(
                        all.stream()
                                .filter(offered -> !offered.coachOnly() || !frontDesk.getAsBoolean())
                                .map(Offered::action),
                        people);
    }

    private static List<PeopleAction> fitting(Stream<PeopleAction> actions, List<Contact> people) {
        return actions.filter(action -> action.fits().test(people)).toList();
    }
}
