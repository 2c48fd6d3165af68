package coachdesk.app.campaigns;

import coachdesk.app.contacts.Contact;
import coachdesk.app.contacts.PeopleAction;
import coachdesk.app.contacts.PeopleActions;
import coachdesk.app.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Puts people of any list of the program into the basket of the campaign that is being written, or of a new one. */
record ToBasket(Supplier<CampaignPages> pages, Runnable show) {
    void offerTo(PeopleActions people, Texts texts) {
        people.offerToCoach(new PeopleAction(
                texts.bind("people.to-basket"),
                "fth-shopping-bag",
                these -> these.stream().anyMatch(ToBasket::reachable),
                this::put));
    }

    private static boolean reachable(Contact contact) {
        return contact.email() != null || contact.phone() != null;
    }

    /** By their addresses: the desk finds out who they are. */
    private void put(List<Contact> people) {
        show.run();
        pages.get()
                .putIntoBasket(people.stream()
                        .map(one -> Stream.of(one.email(), one.phone())
                                .filter(Objects::nonNull)
                                .findFirst()
                                .orElse(""))
                        .filter(address -> !address.isEmpty())
                        .collect(Collectors.joining("\n")));
    }
}
