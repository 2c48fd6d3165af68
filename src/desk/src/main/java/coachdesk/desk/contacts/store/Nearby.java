package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.matching.Known;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.store.Reading;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/** All records that what changed can touch: whatever shares an address, a contact or a word of the studio with them. */
final class Nearby {
    private final Reading reading;
    private final Map<Ref, Source> sources = new TreeMap<>();
    private final Map<String, Said> said = new TreeMap<>();
    private final Set<Ref> refs = new HashSet<>();
    private final Set<Long> contacts = new HashSet<>();
    private final Set<String> asked = new HashSet<>();
    private final Deque<Ref> waiting = new ArrayDeque<>();

    /** @param changed may be gone by now */
    Nearby(Reading reading, Collection<Ref> changed) {
        this.reading = reading;
        changed.forEach(this::reach);
        while (!waiting.isEmpty()) {
            follow(waiting.poll());
        }
    }

    private void reach(Ref ref) {
        if (refs.add(ref)) {
            waiting.add(ref);
        }
    }

    private void follow(Ref ref) {
        Source.find(reading, ref).ifPresent(now -> {
            sources.put(ref, now);
            sharing("email", now.emailKey());
            sharing("phone", now.phoneKey());
            Stream.of(Ref.KINDS.getFirst(), coachdesk.contract.Kind.PARTICIPANT)
                    .filter(kind -> kind != ref.kind())
                    .map(kind -> new Ref(kind, ref.id()))
                    .filter(other -> Source.find(reading, other).isPresent())
                    .forEach(this::reach);
        });
        reading.statements()
                .first(
                        "SELECT contact, email, phone FROM contact_ref WHERE ref = ?",
                        row -> {
                            before(row.getLong(1), row.getString(2), row.getString(3));
                            return true;
                        },
                        ref.text());
        Said.of(reading, List.of(ref)).forEach((id, one) -> {
            if (said.put(id, one) == null) {
                one.statement().members().forEach(this::reach);
            }
        });
    }

    private void before(long contact, String email, String phone) {
        sharing("email", email);
        sharing("phone", phone);
        if (contacts.add(contact)) {
            refs("contact = ?", contact).forEach(this::reach);
        }
    }

    /** One more than may share it: the one that makes it too many, or no longer too many, touches them all. */
    private void sharing(String column, String address) {
        if (address != null && asked.add(address)) {
            List<Ref> all = refs(column + " = ? LIMIT " + (Sharing.MOST + 2), address);
            if (all.size() <= Sharing.MOST + 1) {
                all.forEach(this::reach);
            }
        }
    }

    private List<Ref> refs(String where, Object value) {
        return reading
                .statements()
                .all("SELECT ref FROM contact_ref WHERE " + where, row -> Ref.of(row.getString(1)), value)
                .stream()
                .flatMap(ref -> ref.stream())
                .toList();
    }

    /** Those that are there, in their order. */
    Map<Ref, Source> sources() {
        return sources;
    }

    /** Also those that are gone. */
    Set<Ref> refs() {
        return refs;
    }

    /** The rows that the index has of them so far. */
    Set<Long> contacts() {
        return contacts;
    }

    Collection<Said> said() {
        return said.values();
    }

    /** To be compared once the index has all records as they are now. */
    List<Known> known(Sharing sharing) {
        List<Known> known = new ArrayList<>();
        sources.values()
                .forEach(one -> known.add(one.known(own(sharing, one.emailKey()), own(sharing, one.phoneKey()))));
        return known;
    }

    private static String own(Sharing sharing, String address) {
        return address == null || sharing.holders(address).size() > Sharing.MOST ? null : address;
    }
}
