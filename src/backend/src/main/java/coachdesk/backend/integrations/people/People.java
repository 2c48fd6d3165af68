package coachdesk.backend.integrations.people;

import coachdesk.backend.integrations.people.Index.Address;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Trail;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ContactDoc;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Who is who among the people of every studio, kept by following the change order. Thread-safe. */
public final class People {
    public static final List<String> KINDS = List.of(Kind.PERSON.wire(), Kind.CUSTOMER.wire());
    private static final int PAGE = 1_000;

    private final RecordStore records;
    private final Function<String, Optional<String>> numbers;
    private final Map<String, Studio> studios = new HashMap<>();

    private record Studio(Trail trail, Index index) {}

    /** @param numbers the E.164 number of a written one */
    public People(RecordStore records, Function<String, Optional<String>> numbers) {
        this.records = records;
        this.numbers = numbers;
    }

    /** Takes in what was committed since. Reads by itself: not within a transaction. */
    public synchronized void follow(String tenant) {
        Studio studio = studio(tenant);
        if (!studio.trail.follow(row -> take(studio, row))) {
            studios.remove(tenant);
            follow(tenant);
        }
    }

    /**
     * Works in a transaction in which it is known who is who: what another commits between the look and the transaction would
     * make somebody twice.
     */
    public <T> T change(String tenant, Function<ChangeSet, T> work) {
        Optional<Optional<T>> done;
        do {
            follow(tenant);
            done = records.change(
                    tenant,
                    changes -> knows(tenant, changes.seq())
                            ? Optional.of(Optional.ofNullable(work.apply(changes)))
                            : Optional.empty());
        } while (done.isEmpty());
        return done.get().orElse(null);
    }

    private synchronized boolean knows(String tenant, long seq) {
        return studio(tenant).trail.seq() >= seq;
    }

    private void take(Studio studio, RecordStore.Row row) {
        Ref ref = new Ref(row.kind(), row.id());
        if (row.deleted()) {
            studio.index.remove(ref);
        } else {
            studio.index.put(ref, address(row.kind(), Json.read(row.doc())));
        }
    }

    private Address address(String kind, Map<String, Object> doc) {
        String phone = ContactDoc.text(doc, kind.equals(Kind.PERSON.wire()) ? "whatsapp" : "phone");
        return new Address(email(ContactDoc.text(doc, "email")), number(phone));
    }

    /** As two are compared; null for none. @param written may be null */
    public static String email(String written) {
        return written == null || written.isBlank() ? null : written.strip().toLowerCase(Locale.ROOT);
    }

    /** In E.164; null for none. @param written may be null */
    public String number(String written) {
        return written == null ? null : numbers.apply(written).orElse(null);
    }

    /** All records of whom this one describes, the one that stands for them first; none for one that is not there. */
    public synchronized List<Ref> of(String tenant, Ref ref) {
        return studio(tenant).index.human(ref);
    }

    /** One who has this address, or when nobody has it or it is null, this number. */
    public synchronized Optional<Ref> who(String tenant, String email, String phone) {
        Index index = studio(tenant).index;
        return index.byAddress(email(email), number(phone))
                .map(ref -> index.human(ref).getFirst());
    }

    /** One record for each human being. */
    public synchronized List<Ref> everybody(String tenant) {
        return studio(tenant).index.principals();
    }

    private Studio studio(String tenant) {
        return studios.computeIfAbsent(tenant, id -> new Studio(new Trail(records, id, KINDS, PAGE), new Index()));
    }
}
