package coachdesk.contract.campaigns.basket;

import coachdesk.contract.campaigns.Channel;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * {@link Contacts} out of documents, read the same by desk and server. A person counts before a participant of the same
 * id. Made by adding documents, opt-outs in any order; then only read.
 */
public final class Directory implements Contacts {
    private final Map<String, Map<String, Object>> people = new HashMap<>();
    private final Map<String, Map<String, Object>> participants = new HashMap<>();
    private final Map<String, ContactGroup> groups = new HashMap<>();
    private final Map<String, String> own = new HashMap<>();
    private final Map<String, Set<Channel>> optedOut = new HashMap<>();
    private final Function<String, Optional<String>> numbers;
    private volatile SamePeople same;

    /** @param numbers the E.164 number of a written one; empty when nobody can be called by it */
    public Directory(Function<String, Optional<String>> numbers) {
        this.numbers = numbers;
    }

    public void person(Map<String, Object> doc) {
        same = null;
        id(doc).ifPresent(id -> people.put(id, doc));
    }

    public void participant(Map<String, Object> doc) {
        same = null;
        id(doc).ifPresent(id -> participants.put(id, doc));
    }

    /** Of several conversations with one person alone, the one that was added last counts. */
    public void conversation(Map<String, Object> doc) {
        Optional<Conversation> read = Conversation.of(doc).filter(conversation -> !conversation.deleted());
        read.filter(Conversation::group)
                .ifPresent(group ->
                        groups.put(group.id(), new ContactGroup(group.id(), group.title(), group.participants())));
        read.flatMap(Conversation::with)
                .ifPresent(person -> own.put(person, read.get().id()));
    }

    /** Its {@code address} may be an e-mail address or a number, in whatever way it is written. */
    public void optOut(Map<String, Object> doc) {
        Set<Channel> channels = channels(doc.get("channels"));
        for (String field : List.of("contactId", "address")) {
            if (doc.get(field) instanceof String key && !key.isBlank()) {
                optedOut.computeIfAbsent(
                                field.equals("address") ? address(key) : key, k -> EnumSet.noneOf(Channel.class))
                        .addAll(channels);
            }
        }
    }

    private static Set<Channel> channels(Object field) {
        return field instanceof List<?> wires ? Channel.ofWires(wires) : EnumSet.allOf(Channel.class);
    }

    /** Id of the conversation with this person alone. */
    public Optional<String> conversationWith(String person) {
        return same().of(person).stream().map(own::get).filter(Objects::nonNull).findFirst();
    }

    private SamePeople same() {
        SamePeople known = same;
        if (known == null) {
            known = SamePeople.of(people, participants, numbers);
            same = known;
        }
        return known;
    }

    /** Whoever is a person and a participant too is found by either's id, and is the person. */
    @Override
    public Optional<Contact> person(String id) {
        String one = same().person(id);
        return Optional.ofNullable(people.getOrDefault(one, participants.get(one)))
                .map(doc -> contact(one, doc));
    }

    private Contact contact(String id, Map<String, Object> doc) {
        String email = text(doc, "email");
        String phone = text(doc, "whatsapp");
        return new Contact(id, text(doc, "name"), email, phone, optedOut(id, email, phone), Contact.lastWrote(doc));
    }

    @Override
    public Set<Channel> optedOut(String id, String email, String phone) {
        if (optedOut.isEmpty()) {
            return Set.of();
        }
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        List<String> keys = new ArrayList<>(same().of(id));
        keys.add(email == null ? null : address(email));
        keys.add(phone == null ? null : address(phone));
        keys.stream()
                .filter(Objects::nonNull)
                .map(key -> optedOut.getOrDefault(key, Set.of()))
                .forEach(channels::addAll);
        return channels;
    }

    @Override
    public Optional<ContactGroup> group(String id) {
        return Optional.ofNullable(groups.get(id));
    }

    @Override
    public Optional<String> number(String written) {
        return numbers.apply(written);
    }

    private String address(String written) {
        String bare = written.strip().toLowerCase(Locale.ROOT);
        return bare.contains("@") ? bare : number(bare).orElse(bare);
    }

    private static Optional<String> id(Map<String, Object> doc) {
        return Optional.ofNullable(text(doc, "id"));
    }

    private static String text(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof String text && !text.isBlank() ? text : null;
    }
}
