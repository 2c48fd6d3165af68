package coachdesk.desk.contacts.store;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.contacts.ContactFields;
import coachdesk.desk.contacts.ImportPlan.Planned;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.problems.Problem;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** What is changed about people, within one transaction. */
final class ContactChanges {
    private final Deeds deeds;
    private final Supplier<String> newId;

    ContactChanges(Deeds deeds, Supplier<String> newId) {
        this.deeds = deeds;
        this.newId = newId;
    }

    DetailReads known(String ref) {
        return DetailReads.of(deeds.tx(), ref)
                .orElseThrow(() -> Problem.of(ErrorCode.NOT_FOUND, "id", ref).asException());
    }

    Ref create(ContactFields fields) {
        Ref ref = new Ref(ContactDocs.kind(fields.checked()), newId.get());
        deeds.create(ref.kind(), ref.id(), ContactDocs.made(ref, fields, deeds.at()));
        return ref;
    }

    void edit(ContactEntry entry, ContactFields shown, ContactFields fields) {
        fields.checked();
        change(
                entry,
                new ContactFields(
                        changed(shown.name(), fields.name(), entry.name()),
                        changed(shown.email(), fields.email(), entry.email()),
                        changed(shown.phone(), fields.phone(), entry.phone())));
    }

    private static String changed(String shown, String wanted, String now) {
        return Objects.equals(shown, wanted) ? now : wanted;
    }

    /** What stays as it is may be no address at all: somebody else wrote it. */
    private void change(ContactEntry entry, ContactFields fields) {
        if (!Objects.equals(entry.name(), fields.name())) {
            entry.said().stream()
                    .filter(said -> said.text("name") != null)
                    .forEach(said -> deeds.edit(Kind.CONTACT, said.statement().id(), field("name", fields.name())));
            saying(entry, Source::name, entry.name())
                    .forEach(source -> deeds.edit(
                            source.ref().kind(),
                            source.ref().id(),
                            ContactDocs.name(source.ref().kind(), fields.name())));
        }
        if (!Objects.equals(entry.email(), fields.email())) {
            saying(entry, Source::email, entry.email())
                    .forEach(source ->
                            deeds.edit(source.ref().kind(), source.ref().id(), field("email", fields.email())));
        }
        if (!Objects.equals(entry.phone(), fields.phone())) {
            saying(entry, Source::phone, entry.phone())
                    .forEach(source -> deeds.edit(
                            source.ref().kind(),
                            source.ref().id(),
                            field(ContactDocs.phone(source.ref().kind()), fields.phone())));
        }
    }

    /** Those records that say what is to be changed; the first where none does. */
    private static List<Source> saying(ContactEntry entry, Function<Source, String> field, String value) {
        List<Source> saying = entry.sources().stream()
                .filter(source -> value != null && value.equalsIgnoreCase(field.apply(source)))
                .toList();
        return saying.isEmpty() ? entry.sources().subList(0, 1) : saying;
    }

    private static Map<String, Object> field(String name, Object value) {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put(name, value);
        return fields;
    }

    /** @return id of the record in which the studio speaks of them, made where there is none */
    private String own(ContactEntry entry) {
        return entry.said().isEmpty()
                ? say(List.of(entry.sources().getFirst().ref()), List.of())
                : entry.said().getFirst().statement().id();
    }

    private String say(Collection<Ref> members, Collection<Ref> apart) {
        String id = newId.get();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("members", RefTexts.texts(members));
        doc.put("apart", RefTexts.texts(apart));
        deeds.create(Kind.CONTACT, id, doc);
        return id;
    }

    void say(ContactEntry entry, String status, String preferred, List<String> tags) {
        String own = own(entry);
        for (Said said : entry.said()) {
            if (!said.statement().id().equals(own)) {
                Map<String, Object> less = field("tags", only(said.tags(), tags));
                less.put("status", null);
                less.put("preferred_channel", null);
                deeds.edit(Kind.CONTACT, said.statement().id(), less);
            }
        }
        entry.sources().stream()
                .filter(source -> !tags.containsAll(source.tags()))
                .forEach(source ->
                        deeds.edit(source.ref().kind(), source.ref().id(), field("tags", only(source.tags(), tags))));
        Map<String, Object> now = field("tags", List.copyOf(tags));
        now.put("status", status);
        now.put("preferred_channel", preferred);
        deeds.edit(Kind.CONTACT, own, now);
    }

    private static List<String> only(List<String> some, List<String> wanted) {
        return some.stream().filter(wanted::contains).toList();
    }

    /** Tags that somebody has beside those that are there. */
    void addTags(ContactEntry entry, List<String> tags) {
        if (!entry.tags().containsAll(tags)) {
            Set<String> all = new LinkedHashSet<>(entry.tags());
            all.addAll(tags);
            deeds.edit(Kind.CONTACT, own(entry), field("tags", List.copyOf(all)));
        }
    }

    /**
     * One line of a file, over the contact as it is by now. What a file makes new is told by its own record, so that it is made
     * in one step; so is who was deleted since the file was compared.
     */
    void take(Planned line) {
        Optional<DetailReads> there = Optional.ofNullable(line.ref()).flatMap(ref -> DetailReads.of(deeds.tx(), ref));
        if (there.isEmpty()) {
            Ref ref = create(line.fields());
            if (line.status() != null || !line.tags().isEmpty()) {
                Map<String, Object> said = field("status", line.status());
                said.put("tags", line.tags());
                deeds.edit(Kind.CONTACT, say(List.of(ref), List.of()), said);
            }
            return;
        }
        ContactEntry entry = there.get().entry();
        change(entry, ImportPlanner.over(entry, line.fields()));
        addTags(entry, line.tags());
        if (line.status() != null && !line.status().equalsIgnoreCase(entry.status())) {
            deeds.edit(Kind.CONTACT, own(known(line.ref()).entry()), field("status", line.status()));
        }
    }

    void delete(DetailReads known) {
        Set<Ref> refs = known.entry().refs();
        known.notes().forEach(note -> deeds.delete(Kind.NOTE, note.id()));
        Said.of(deeds.tx(), refs).values().stream()
                .filter(said -> refs.containsAll(said.statement().members()))
                .forEach(said -> deeds.delete(Kind.CONTACT, said.statement().id()));
        refs.forEach(ref -> deeds.delete(ref.kind(), ref.id()));
    }

    void join(Collection<ContactEntry> entries) {
        Set<Ref> all = new HashSet<>();
        entries.forEach(entry -> all.addAll(entry.refs()));
        Said.of(deeds.tx(), all).values().forEach(said -> {
            boolean speaks = said.statement().members().stream().anyMatch(all::contains);
            List<Ref> still = said.statement().apart().stream()
                    .filter(ref -> !all.contains(ref))
                    .toList();
            if (speaks && still.size() < said.statement().apart().size()) {
                left(said, said.statement().members(), still);
            }
        });
        say(all.stream().sorted().toList(), List.of());
    }

    void split(ContactEntry entry, Ref ref) {
        List<Ref> others =
                entry.refs().stream().filter(one -> !one.equals(ref)).sorted().toList();
        if (others.isEmpty()) {
            return;
        }
        Said.of(deeds.tx(), List.of(ref)).values().stream()
                .filter(said -> said.statement().members().contains(ref)
                        && said.statement().members().stream().anyMatch(others::contains))
                .forEach(said -> left(
                        said,
                        said.statement().members().stream()
                                .filter(one -> !one.equals(ref))
                                .toList(),
                        said.statement().apart()));
        say(List.of(ref), others);
    }

    void notSame(ContactEntry one, ContactEntry other) {
        say(
                List.of(one.sources().getFirst().ref()),
                other.refs().stream().sorted().toList());
    }

    /** A record that would say nothing any more goes, unless something is noted under it. */
    private void left(Said said, List<Ref> members, List<Ref> apart) {
        String id = said.statement().id();
        boolean says = said.doc().entrySet().stream()
                .anyMatch(field ->
                        !Set.of("id", "members", "apart").contains(field.getKey()) && field.getValue() != null);
        if (!says && apart.isEmpty() && members.size() < 2 && !noted(id)) {
            deeds.delete(Kind.CONTACT, id);
        } else {
            Map<String, Object> fields = field("members", RefTexts.texts(members));
            fields.put("apart", RefTexts.texts(apart));
            deeds.edit(Kind.CONTACT, id, fields);
        }
    }

    private boolean noted(String id) {
        return deeds.tx()
                .statements()
                .first("SELECT 1 FROM note WHERE contact_id = ? AND NOT deleted", row -> true, id)
                .orElse(false);
    }

    /** @param by who writes it; null when it is not known */
    void note(ContactEntry entry, String text, String by) {
        String id = newId.get();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("contact_id", own(entry));
        doc.put("text", text.strip());
        doc.put("at", deeds.at().toString());
        doc.put("by", by);
        deeds.create(Kind.NOTE, id, doc);
    }
}
