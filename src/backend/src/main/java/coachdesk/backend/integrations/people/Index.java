package coachdesk.backend.integrations.people;

import coachdesk.backend.integrations.store.Ref;
import coachdesk.contract.Kind;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which records are of one human being: those with the same e-mail address, and those without one that have the same number.
 * Not thread-safe.
 */
final class Index {
    /** A person comes before a customer. */
    static final Comparator<Ref> ORDER = Comparator.comparing(
                    (Ref ref) -> !ref.kind().equals(Kind.PERSON.wire()))
            .thenComparing(Ref::id);

    private final Map<Ref, Address> addresses = new HashMap<>();
    private final Map<String, NavigableSet<Ref>> byEmail = new HashMap<>();
    private final Map<String, NavigableSet<Ref>> byPhone = new HashMap<>();

    /** Either may be null. */
    record Address(String email, String phone) {}

    void put(Ref ref, Address address) {
        if (!address.equals(addresses.get(ref))) {
            remove(ref);
            addresses.put(ref, address);
            add(byEmail, address.email(), ref);
            add(byPhone, address.phone(), ref);
        }
    }

    void remove(Ref ref) {
        Address before = addresses.remove(ref);
        if (before != null) {
            take(byEmail, before.email(), ref);
            take(byPhone, before.phone(), ref);
        }
    }

    private static void add(Map<String, NavigableSet<Ref>> index, String key, Ref ref) {
        if (key != null) {
            index.computeIfAbsent(key, unknown -> new TreeSet<>(ORDER)).add(ref);
        }
    }

    private static void take(Map<String, NavigableSet<Ref>> index, String key, Ref ref) {
        if (key != null) {
            index.computeIfPresent(key, (same, refs) -> refs.remove(ref) && refs.isEmpty() ? null : refs);
        }
    }

    /** All records of whom this one describes, in their order; none for one that is not known. */
    List<Ref> human(Ref ref) {
        Address address = addresses.get(ref);
        if (address == null) {
            return List.of();
        }
        String email = email(address);
        Set<Ref> all = new LinkedHashSet<>(email != null ? ofEmail(email) : ofNumber(address.phone()));
        all.add(ref);
        List<Ref> sorted = new ArrayList<>(all);
        sorted.sort(ORDER);
        return sorted;
    }

    Optional<Ref> byAddress(String email, String phone) {
        Ref found = first(byEmail, email);
        return Optional.ofNullable(found != null ? found : first(byPhone, phone));
    }

    private static Ref first(Map<String, NavigableSet<Ref>> index, String key) {
        NavigableSet<Ref> refs = key == null ? null : index.get(key);
        return refs == null ? null : refs.first();
    }

    /** That of whom it is of, when it has none itself: the first who has its number. */
    private String email(Address address) {
        if (address.email() != null || address.phone() == null) {
            return address.email();
        }
        return byPhone.getOrDefault(address.phone(), new TreeSet<>(ORDER)).stream()
                .map(ref -> addresses.get(ref).email())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    private Collection<Ref> ofEmail(String email) {
        Set<Ref> all = new LinkedHashSet<>(byEmail.getOrDefault(email, new TreeSet<>(ORDER)));
        for (Ref ref : List.copyOf(all)) {
            byPhone.getOrDefault(String.valueOf(addresses.get(ref).phone()), new TreeSet<>(ORDER)).stream()
                    .filter(other -> addresses.get(other).email() == null)
                    .filter(other -> email.equals(email(addresses.get(other))))
                    .forEach(all::add);
        }
        return all;
    }

    private Collection<Ref> ofNumber(String phone) {
        return phone == null ? List.of() : byPhone.getOrDefault(phone, new TreeSet<>(ORDER));
    }

    /** One record of each human being. */
    List<Ref> principals() {
        return addresses.keySet().stream()
                .filter(ref -> human(ref).getFirst().equals(ref))
                .sorted(ORDER)
                .toList();
    }
}
