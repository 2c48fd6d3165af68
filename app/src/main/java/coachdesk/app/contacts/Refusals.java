package coachdesk.app.contacts;

import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.Channel;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;

/**
 * Not to write to somebody any more, or again; and the word that says so beside a name.
 *
 * @param told gets sentences for the user, each with what takes it back
 */
public record Refusals(OptOutModel model, Texts texts, BiConsumer<String, Runnable> told) {
    public void offerTo(PeopleActions people) {
        people.mark(this::mark);
        people.offerToCoach(new PeopleAction(
                texts.bind("people.refuse"),
                "fth-bell-off",
                these -> reachable(these)
                        && these.stream().anyMatch(one -> model.of(one).isEmpty()),
                these -> model.refuse(
                        these.stream().filter(one -> model.of(one).isEmpty()).toList(),
                        undo -> told.accept(texts.get("people.refused", these.size()), undo))));
        people.offerToCoach(new PeopleAction(
                texts.bind("people.accept"),
                "fth-bell",
                these -> these.stream().anyMatch(one -> !model.of(one).isEmpty()),
                these -> model.accept(these, undo -> told.accept(texts.get("people.accepted", these.size()), undo))));
    }

    private static boolean reachable(List<Contact> people) {
        return people.stream().anyMatch(one -> !OptOutModel.addresses(one).isEmpty());
    }

    /** Null for whoever may be written to by every channel. */
    private String mark(Contact contact) {
        Set<Channel> channels = model.of(contact);
        if (channels.isEmpty()) {
            return null;
        }
        if (channels.containsAll(Set.of(Channel.EMAIL, Channel.WHATSAPP))) {
            return texts.get("people.marked.all");
        }
        return channels.contains(Channel.EMAIL)
                ? texts.get("people.marked.email")
                : texts.get("people.marked.whatsapp");
    }
}
