package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.CONVERSATION;
import static coachdesk.desk.store.db.Tables.OPT_OUT;
import static coachdesk.desk.store.db.Tables.PARTICIPANT;
import static coachdesk.desk.store.db.Tables.PERSON;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.basket.Contact;
import coachdesk.contract.campaigns.basket.Contacts;
import coachdesk.contract.campaigns.basket.Conversation;
import coachdesk.contract.campaigns.basket.Directory;
import coachdesk.desk.campaigns.Baskets.Candidate;
import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.reservations.SearchText;
import coachdesk.desk.store.Json;
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
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Table;
import org.jooq.impl.DSL;

/** Everybody and every group, in memory: ten thousand people take a few megabytes. */
final class ContactBook {
    private final Map<String, Optional<String>> numbers = new HashMap<>();
    private final Directory directory = new Directory(this::number);
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, Candidate> byAddress = new HashMap<>();
    private final Map<String, Optional<Candidate>> byName = new HashMap<>();

    /** @param search folded, a line for each value */
    private record Entry(Candidate candidate, String search) {}

    static ContactBook read(DSLContext sql) {
        ContactBook book = new ContactBook();
        List<String> people = new ArrayList<>();
        List<String> participants = new ArrayList<>();
        each(sql, OPT_OUT, OPT_OUT.DELETED.isFalse(), book.directory::optOut);
        each(sql, PERSON, PERSON.DELETED.isFalse(), doc -> {
            book.directory.person(doc);
            people.add(String.valueOf(doc.get("id")));
        });
        each(sql, PARTICIPANT, PARTICIPANT.DELETED.isFalse(), doc -> {
            book.directory.participant(doc);
            participants.add(String.valueOf(doc.get("id")));
        });
        each(sql, CONVERSATION, CONVERSATION.DELETED.isFalse(), book::conversation);
        Comparator<Entry> byName =
                Comparator.comparing(entry -> SearchText.fold(entry.candidate().name()));
        book.entries.sort(byName);
        int groups = book.entries.size();
        book.people(people, participants);
        book.entries.subList(groups, book.entries.size()).sort(byName);
        return book;
    }

    private static void each(DSLContext sql, Table<?> table, Condition there, Consumer<Map<String, Object>> use) {
        sql.select(DSL.field(DSL.name("doc"), String.class))
                .from(table)
                .where(there)
                .forEach(row -> Json.tryRead(row.value1()).ifPresent(use));
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
        Set<String> known = new HashSet<>(byAddress.keySet());
        Set<String> offered = new HashSet<>(people);
        participants.stream()
                .filter(offered::add)
                .filter(id -> directory.person(id).map(this::addresses).stream()
                        .flatMap(addresses -> addresses)
                        .noneMatch(known::contains))
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
                Stream.ofNullable(contact.phone()).flatMap(phone -> number(phone).stream()));
    }

    private static Candidate candidate(Contact contact) {
        String detail = contact.email() != null ? contact.email() : contact.phone();
        String name = contact.name() != null ? contact.name() : detail != null ? detail : contact.id();
        return new Candidate(BasketEntry.person(contact.id(), name), name, detail, 0, null);
    }

    private static String digits(String text) {
        return text.replaceAll("[^0-9]", "");
    }

    Stream<Candidate> search(String text) {
        List<String> words = Stream.of(SearchText.fold(text).split(" "))
                .filter(word -> !word.isEmpty())
                .toList();
        String number = digits(text).replaceFirst("^0+", "");
        boolean asNumber = number.length() > 2 && text.strip().matches("[+0-9][0-9 ()./-]*");
        return entries.stream()
                .filter(entry -> asNumber && entry.search().contains(number)
                        || words.stream().allMatch(entry.search()::contains))
                .map(Entry::candidate);
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

    /** Those of the contacts were worked out when the book was read: ten thousand take longer than a basket may. */
    Optional<String> number(String written) {
        Optional<String> known = numbers.get(written);
        return known != null ? known : PhoneNumber.parse(written).map(PhoneNumber::e164);
    }
}
