package coachdesk.desk.campaigns.store;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.basket.Contact;
import coachdesk.contract.campaigns.basket.Contacts;
import coachdesk.contract.campaigns.basket.Conversation;
import coachdesk.contract.campaigns.basket.Directory;
import coachdesk.desk.campaigns.Baskets.Candidate;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import coachdesk.desk.words.SearchText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Everybody and every group, in memory: ten thousand people take a few megabytes. */
final class ContactBook {
    private static final Pattern NUMBER = Pattern.compile("[+0-9][0-9 ()./-]*");

    private final KnownNumbers numbers;
    private final Directory directory;
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Candidate> byAddress = new HashMap<>();
    private final Map<String, Optional<Candidate>> byName = new HashMap<>();

    /** @param search folded, a line for each value */
    private record Entry(Candidate candidate, String search) {}

    private ContactBook(KnownNumbers numbers) {
        this.numbers = numbers;
        this.directory = new Directory(numbers::e164);
    }

    static ContactBook read(Reading reading, KnownNumbers numbers) {
        ContactBook book = new ContactBook(numbers);
        List<String> people = new ArrayList<>();
        List<String> participants = new ArrayList<>();
        each(reading, "opt_out", book.directory::optOut);
        each(reading, "person", doc -> {
            book.directory.person(doc);
            people.add(String.valueOf(doc.get("id")));
        });
        each(reading, "participant", doc -> {
            book.directory.participant(doc);
            participants.add(String.valueOf(doc.get("id")));
        });
        each(reading, "conversation", book::conversation);
        Comparator<Entry> byName = Comparator.comparing(Entry::search);
        book.entries.sort(byName);
        int groups = book.entries.size();
        book.people(people, participants);
        book.entries.subList(groups, book.entries.size()).sort(byName);
        return book;
    }

    private static void each(Reading reading, String table, Consumer<Map<String, Object>> use) {
        reading.statements()
                .each("SELECT doc FROM " + table + " WHERE NOT deleted", row -> Json.tryRead(row.getString(1))
                        .ifPresent(use));
    }

    private void conversation(Map<String, Object> doc) {
        directory.conversation(doc);
        Conversation.of(doc)
                .filter(conversation -> conversation.group() && !conversation.deleted())
                .ifPresent(group -> {
                    String name = group.title() == null ? group.id() : group.title();
                    BasketEntry entry = BasketEntry.group(group.id(), name);
                    int members = group.participants().size();
                    entries.add(
                            new Entry(new Candidate(entry, name, null, members, group.mode()), SearchText.fold(name)));
                });
    }

    /** Whoever is a participant beside being a contact is offered as the contact. */
    private void people(List<String> people, List<String> participants) {
        people.forEach(this::offer);
        Set<String> offered = new HashSet<>(people);
        participants.stream()
                .filter(offered::add)
                .filter(id ->
                        directory.person(id).filter(it -> it.id().equals(id)).isPresent())
                .forEach(this::offer);
    }

    private void offer(String id) {
        Contact contact = directory.person(id).orElse(null);
        if (contact == null) {
            return;
        }
        Candidate candidate = candidate(contact);
        String digits =
                contact.phone() == null ? "" : digits(number(contact.phone()).orElse(contact.phone()));
        String mail = contact.email() == null ? "" : SearchText.fold(contact.email());
        String name = SearchText.fold(candidate.name());
        entries.add(new Entry(candidate, String.join("\n", name, mail, digits)));
        addresses(contact).forEach(address -> byAddress.putIfAbsent(address, candidate));
        byName.merge(name, Optional.of(candidate), (one, other) -> Optional.empty());
    }

    /** By which somebody is known: e-mail address in small letters, E.164. */
    private Stream<String> addresses(Contact contact) {
        return Stream.concat(
                Stream.ofNullable(contact.email()).map(email -> email.strip().toLowerCase(Locale.ROOT)),
                Stream.ofNullable(contact.phone()).map(PhoneNumber::normalised));
    }

    private static Candidate candidate(Contact contact) {
        String detail = contact.email() != null ? contact.email() : contact.phone();
        String name = contact.name() != null ? contact.name() : detail != null ? detail : contact.id();
        return new Candidate(BasketEntry.person(contact.id(), name), name, detail, 0, null);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    /** In the order of the list. */
    List<Candidate> search(String text, int limit) {
        String[] words = SearchText.fold(text).split(" ");
        String number = digits(text).replaceFirst("^0+", "");
        boolean asNumber = number.length() > 2 && NUMBER.matcher(text.strip()).matches();
        List<Candidate> found = new ArrayList<>();
        for (int i = 0; i < entries.size() && found.size() < limit; i++) {
            Entry entry = entries.get(i);
            if (asNumber && entry.search().contains(number) || holds(entry.search(), words)) {
                found.add(entry.candidate());
            }
        }
        return found;
    }

    private static boolean holds(String search, String[] words) {
        for (String word : words) {
            if (!search.contains(word)) {
                return false;
            }
        }
        return true;
    }

    /** @param address e-mail address in small letters, or E.164 */
    Optional<Candidate> byAddress(String address) {
        return Optional.ofNullable(byAddress.get(address));
    }

    /** Empty also when several have this name. */
    Optional<Candidate> byName(String folded) {
        return byName.getOrDefault(folded, Optional.empty());
    }

    /** Empty where there is no such contact. */
    Optional<Candidate> candidate(String id) {
        return directory.person(id).map(ContactBook::candidate);
    }

    Contacts contacts() {
        return directory;
    }

    Optional<String> number(String written) {
        return numbers.e164(written);
    }
}
