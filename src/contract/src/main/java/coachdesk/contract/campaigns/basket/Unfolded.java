package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A basket taken apart: each group with its members, each person once with all the reasons. */
record Unfolded(List<Group> groups, List<Somebody> people, List<Nobody> nobody) {
    /** A group of the basket. */
    record Group(ContactGroup group, BasketEntry entry) {
        Recipient recipient(Channel channel) {
            return new Recipient(channel, group.id(), group.name(), null, true, List.of(entry));
        }
    }

    /** An entry, or a member of a group, behind which there is nobody. */
    record Nobody(String id, String name, BasketEntry entry, LeftOut.Why why, String detail) {
        LeftOut leftOut(Channel channel) {
            return new LeftOut(channel, id, name, entry, why, detail);
        }
    }

    /**
     * Somebody of the basket.
     *
     * @param contact whether it is one, and not merely an address
     * @param groupName the first group by which it is in; null when by none
     */
    record Somebody(
            String id,
            String name,
            String email,
            String phone,
            Set<Channel> optedOut,
            Instant lastWrote,
            boolean contact,
            String groupName,
            List<BasketEntry> because) {
        Recipient recipient(Channel channel, String address) {
            return new Recipient(channel, id, name, address, false, List.copyOf(because));
        }

        LeftOut leftOut(Channel channel, LeftOut.Why why, String detail) {
            return new LeftOut(channel, id, name, because.getFirst(), why, detail);
        }
    }

    static Unfolded of(Collection<BasketEntry> entries, Contacts contacts) {
        Map<String, Somebody> people = new LinkedHashMap<>();
        Map<String, Group> groups = new LinkedHashMap<>();
        List<Nobody> nobody = new ArrayList<>();
        for (BasketEntry entry : entries) {
            switch (entry.kind()) {
                case PHONE -> merge(people, address(entry, null, entry.id(), contacts));
                case EMAIL -> merge(people, address(entry, entry.id(), null, contacts));
                case PERSON, GROUP, ANY -> target(entry, contacts, people, groups, nobody);
            }
        }
        return new Unfolded(List.copyOf(groups.values()), List.copyOf(people.values()), nobody);
    }

    private static void target(
            BasketEntry entry,
            Contacts contacts,
            Map<String, Somebody> people,
            Map<String, Group> groups,
            List<Nobody> nobody) {
        Optional<ContactGroup> group =
                entry.kind() == BasketEntry.Kind.PERSON ? Optional.empty() : contacts.group(entry.id());
        Optional<Contact> person = group.isPresent() || entry.kind() == BasketEntry.Kind.GROUP
                ? Optional.empty()
                : contacts.person(entry.id());
        if (group.isPresent()) {
            if (groups.putIfAbsent(entry.id(), new Group(group.get(), entry)) == null) {
                members(group.get(), entry, contacts, people, nobody);
            }
        } else if (person.isPresent()) {
            merge(people, somebody(person.get(), null, entry));
        } else {
            nobody.add(new Nobody(entry.id(), entry.label(), entry, LeftOut.Why.GONE, null));
        }
    }

    private static void members(
            ContactGroup group,
            BasketEntry entry,
            Contacts contacts,
            Map<String, Somebody> people,
            List<Nobody> nobody) {
        if (group.members().isEmpty()) {
            nobody.add(new Nobody(group.id(), group.name(), entry, LeftOut.Why.EMPTY_GROUP, null));
        }
        for (String id : group.members()) {
            contacts.person(id)
                    .ifPresentOrElse(
                            contact -> merge(people, somebody(contact, group.name(), entry)),
                            () -> nobody.add(new Nobody(id, null, entry, LeftOut.Why.GONE, group.name())));
        }
    }

    private static Somebody somebody(Contact contact, String group, BasketEntry entry) {
        return new Somebody(
                contact.id(),
                contact.name(),
                contact.email(),
                contact.phone(),
                contact.optedOut(),
                contact.lastWrote(),
                true,
                group,
                new ArrayList<>(List.of(entry)));
    }

    private static Somebody address(BasketEntry entry, String email, String phone, Contacts contacts) {
        return new Somebody(
                entry.id(),
                entry.label(),
                email,
                phone,
                contacts.optedOut(entry.id(), email, phone),
                null,
                false,
                null,
                new ArrayList<>(List.of(entry)));
    }

    private static void merge(Map<String, Somebody> people, Somebody now) {
        people.merge(now.id(), now, (first, again) -> {
            again.because().stream()
                    .filter(reason -> first.because().stream().noneMatch(reason::same))
                    .forEach(first.because()::add);
            String group = first.groupName() == null ? again.groupName() : first.groupName();
            return new Somebody(
                    first.id(),
                    first.name(),
                    first.email(),
                    first.phone(),
                    first.optedOut(),
                    first.lastWrote(),
                    first.contact(),
                    group,
                    first.because());
        });
    }
}
