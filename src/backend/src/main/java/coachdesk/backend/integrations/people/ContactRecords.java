package coachdesk.backend.integrations.people;

import coachdesk.backend.customers.CustomerShape;
import coachdesk.backend.integrations.store.Ref;
import coachdesk.backend.records.Deed;
import coachdesk.backend.records.Journal;
import coachdesk.backend.records.Values;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Touch;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ContactDoc;
import coachdesk.contract.integrations.ContactField;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;

/** Reads contacts out of a studio's records and writes into them, within the caller's transaction. */
public final class ContactRecords {
    private final ChangeSet changes;
    private final People people;

    public ContactRecords(ChangeSet changes, People people) {
        this.changes = changes;
        this.people = people;
    }

    /** Empty when there is none any more. */
    public Optional<Contact> find(Ref ref) {
        List<Stored> live = new ArrayList<>();
        List<Ref> human = people.of(changes.tenant(), ref);
        // One that was made a moment ago is not known yet.
        (human.isEmpty() ? List.of(ref) : human).forEach(one -> stored(one).ifPresent(live::add));
        return live.isEmpty() ? Optional.empty() : Optional.of(contact(live));
    }

    private Optional<Stored> stored(Ref ref) {
        return Kind.ofWire(ref.kind())
                .flatMap(kind -> changes.find(kind, ref.id()))
                .filter(Stored::live);
    }

    private Contact contact(List<Stored> live) {
        Map<ContactField, String> values = new EnumMap<>(ContactField.class);
        // A customer's name is in its parts already; a person's is told apart as far as one can.
        List<Stored> order = new ArrayList<>(live.reversed());
        for (ContactField field : ContactField.values()) {
            order.stream()
                    .map(record -> ContactDoc.value(record.kind(), record.doc(), field))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .ifPresent(value -> values.put(field, shown(field, value)));
        }
        return new Contact(
                live.stream().map(record -> Ref.of(record.kind(), record.id())).toList(), values);
    }

    private String shown(ContactField field, String value) {
        String number = field == ContactField.PHONE ? people.number(value) : null;
        return number == null ? value : number;
    }

    /**
     * Writes what is new into those of the records that said what the contact said; one that says otherwise stays. What only
     * a customer's record can say makes one.
     *
     * @param news null for what is nothing any more
     * @param deed another one each time
     */
    public void write(Contact contact, Map<ContactField, String> news, Supplier<Deed> deed) {
        Map<ContactField, String> homeless = new EnumMap<>(ContactField.class);
        news.forEach((field, value) -> {
            if (value != null
                    && contact.refs().stream().allMatch(ref -> names(ref, field).isEmpty())) {
                homeless.put(field, value);
            }
        });
        for (Ref ref : contact.refs()) {
            stored(ref).ifPresent(record -> write(record, contact, news, deed));
        }
        if (!homeless.isEmpty()) {
            create(contact.with(news).values(), deed.get());
        }
    }

    private static List<String> names(Ref ref, ContactField field) {
        return ContactDoc.names(Kind.ofWire(ref.kind()).orElseThrow(), field);
    }

    private void write(Stored record, Contact contact, Map<ContactField, String> news, Supplier<Deed> deed) {
        Map<String, Object> doc = record.doc();
        Map<String, Object> before = record.doc();
        news.forEach((field, value) -> {
            String said = ContactDoc.value(record.kind(), before, field);
            boolean same = Objects.equals(said == null ? null : shown(field, said), contact.get(field));
            if (same && !ContactDoc.names(record.kind(), field).isEmpty()) {
                doc.putAll(ContactDoc.written(record.kind(), doc, field, value));
            }
        });
        doc.entrySet().removeIf(entry -> Values.same(entry.getValue(), before.get(entry.getKey())));
        if (!doc.isEmpty()) {
            new Journal(changes).edit(deed.get(), record, doc, Journal.EDIT);
        }
    }

    /** A new customer. @return its record */
    public Ref create(Map<ContactField, String> values, Deed deed) {
        Map<String, Object> body = new LinkedHashMap<>();
        values.forEach((field, value) -> {
            if (field != ContactField.NAME || !values.containsKey(ContactField.FIRST_NAME)) {
                body.putAll(ContactDoc.written(Kind.CUSTOMER, Map.of(), field, value));
            }
        });
        body.remove("created_at");
        String now = changes.now().toString();
        new Journal(changes).create(deed, Kind.CUSTOMER, deed.id(), CustomerShape.made(deed.id(), body, now));
        return Ref.of(Kind.CUSTOMER, deed.id());
    }

    /** When somebody last said this here; the epoch's beginning when nobody knows. */
    public Instant changedAt(Contact contact, ContactField field) {
        Instant latest = Instant.EPOCH;
        for (Ref ref : contact.refs()) {
            Stored record = stored(ref).orElseThrow();
            List<String> names = ContactDoc.names(record.kind(), field);
            Instant at = changes.touches(record.kind(), record.id()).reversed().stream()
                    .filter(touch -> touch.fields().stream().anyMatch(names::contains))
                    .findFirst()
                    .map(Touch::at)
                    .orElseGet(() -> made(record));
            latest = names.isEmpty() || latest.isAfter(at) ? latest : at;
        }
        return latest;
    }

    private static Instant made(Stored record) {
        try {
            return Optional.ofNullable(ContactDoc.value(record.kind(), record.doc(), ContactField.CREATED_AT))
                    .map(Instant::parse)
                    .orElse(Instant.EPOCH);
        } catch (DateTimeParseException e) {
            return Instant.EPOCH;
        }
    }
}
