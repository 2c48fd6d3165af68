package coachdesk.desk.contacts.store;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.ContactDetail.Entry;
import coachdesk.desk.contacts.ContactDetail.Note;
import coachdesk.desk.contacts.ContactDetail.Value;
import coachdesk.desk.contacts.matching.Known;
import coachdesk.desk.contacts.matching.Reason;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.Json;
import coachdesk.desk.store.Reading;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** One contact with its records, from one state of the data. */
record DetailReads(Reading reading, long contact, ContactEntry entry) {
    private static final List<String> MADE = List.of("createdAt", "created_at");

    /** Whoever this record belongs to, as they are now. */
    static Optional<DetailReads> of(Reading reading, String ref) {
        return reading.statements()
                .first("SELECT contact FROM contact_ref WHERE ref = ?", row -> row.getLong(1), ref)
                .map(contact -> new DetailReads(reading, contact, entry(reading, contact)))
                .filter(one -> !one.entry().sources().isEmpty());
    }

    private static ContactEntry entry(Reading reading, long contact) {
        List<Source> sources = reading
                .statements()
                .all("SELECT ref FROM contact_ref WHERE contact = ?", row -> Ref.of(row.getString(1)), contact)
                .stream()
                .flatMap(Optional::stream)
                .sorted()
                .flatMap(ref -> Source.find(reading, ref).stream())
                .toList();
        List<Ref> refs = sources.stream().map(Source::ref).toList();
        return new ContactEntry(sources, Said.home(Said.of(reading, refs).values().stream(), Set.copyOf(refs)));
    }

    ContactDetail detail() {
        return new ContactDetail(
                ListReads.find(reading, contact).orElseThrow(),
                names(),
                values(Source::email, Source::emailKey),
                values(Source::phone, Source::phoneKey),
                entry.sources().stream().map(this::record).toList(),
                notes(),
                refused(),
                conversation());
    }

    private List<Value> names() {
        List<Value> names = new ArrayList<>();
        entry.said().stream()
                .map(said -> said.text("name"))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(name -> names.add(new Value(name, List.of())));
        names.addAll(values(Source::name, Source::name));
        return names;
    }

    private List<Value> values(Function<Source, String> shown, Function<Source, String> same) {
        Map<String, Value> values = new LinkedHashMap<>();
        for (Source source : entry.sources()) {
            if (shown.apply(source) != null) {
                String key = Objects.requireNonNullElse(same.apply(source), shown.apply(source));
                Value known = values.getOrDefault(key, new Value(shown.apply(source), List.of()));
                values.put(
                        key,
                        new Value(
                                known.value(),
                                Stream.concat(known.from().stream(), Stream.of(source.ref()))
                                        .toList()));
            }
        }
        return List.copyOf(values.values());
    }

    private Entry record(Source source) {
        Map<String, Object> doc = reading.statements()
                .first(
                        "SELECT doc FROM " + source.ref().kind().wire() + " WHERE id = ?",
                        row -> row.getString(1),
                        source.ref().id())
                .flatMap(Json::tryRead)
                .orElse(Map.of());
        Instant made = MADE.stream()
                .flatMap(field -> Instants.read(doc.get(field)).stream())
                .findFirst()
                .orElse(null);
        return new Entry(
                source.ref(),
                why(source),
                source.name(),
                source.email(),
                source.phone(),
                made,
                DocFields.text(doc, "source"));
    }

    private Set<Reason> why(Source source) {
        Set<Reason> why = EnumSet.noneOf(Reason.class);
        Known own = source.known(source.emailKey(), source.phoneKey());
        Set<Ref> byHand = Set.copyOf(Said.of(reading, List.of(source.ref())).values().stream()
                .filter(said -> said.statement().members().contains(source.ref()))
                .flatMap(said -> said.statement().members().stream())
                .toList());
        for (Source other : entry.sources()) {
            if (other.ref().equals(source.ref())) {
                continue;
            }
            Known theirs = other.known(other.emailKey(), other.phoneKey());
            add(why, Reason.BY_HAND, byHand.contains(other.ref()));
            add(why, Reason.SAME_ID, own.isSameRecord(theirs));
            add(why, Reason.SAME_EMAIL, own.sharesEmail(theirs));
            add(why, Reason.SAME_PHONE, own.sharesPhone(theirs));
        }
        return why;
    }

    private static void add(Set<Reason> why, Reason reason, boolean holds) {
        if (holds) {
            why.add(reason);
        }
    }

    /** Written on any record of the studio's about them, or on one of their records. */
    List<Note> notes() {
        return Stream.concat(
                        entry.said().stream().map(said -> said.statement().id()),
                        entry.sources().stream().map(source -> source.ref().text()))
                .flatMap(of -> reading
                        .statements()
                        .all(
                                "SELECT id, doc FROM note WHERE contact_id = ? AND NOT deleted",
                                row -> note(
                                        row.getString(1),
                                        Json.tryRead(row.getString(2)).orElse(Map.of())),
                                of)
                        .stream())
                .sorted(Comparator.comparing(Note::at, Comparator.nullsFirst(Comparator.<Instant>naturalOrder()))
                        .reversed()
                        .thenComparing(Note::id))
                .toList();
    }

    private static Note note(String id, Map<String, Object> doc) {
        return new Note(
                id,
                Objects.requireNonNullElse(DocFields.text(doc, "text"), ""),
                Instants.read(doc.get("at")).orElse(null),
                DocFields.text(doc, "by"));
    }

    private Set<Channel> refused() {
        Set<Channel> refused = EnumSet.noneOf(Channel.class);
        Stream<String> addresses = Stream.concat(entry.emails().stream(), entry.phones().stream());
        addresses.forEach(address -> ways("address", address, refused));
        entry.sources().forEach(source -> ways("contact_id", source.ref().id(), refused));
        return refused;
    }

    private void ways(String column, String value, Set<Channel> refused) {
        reading.statements()
                .each(
                        "SELECT ways FROM opt_out WHERE " + column + " = ? AND NOT deleted",
                        row -> refused.addAll(
                                row.getString(1) == null
                                        ? EnumSet.allOf(Channel.class)
                                        : Channel.ofWires(
                                                List.of(row.getString(1).split(" ")))),
                        value);
    }

    private String conversation() {
        return ids(Kind.PARTICIPANT, Kind.PERSON)
                .flatMap(id -> Talks.alone(reading, id).stream())
                .findFirst()
                .orElse(null);
    }

    Stream<String> ids(Kind... kinds) {
        return entry.sources().stream()
                .map(Source::ref)
                .filter(ref -> List.of(kinds).contains(ref.kind()))
                .map(Ref::id)
                .distinct();
    }
}
