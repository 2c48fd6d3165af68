package coachdesk.desk.contacts.store;

import coachdesk.desk.contacts.PhoneNumber;
import coachdesk.desk.contacts.matching.Name;
import coachdesk.desk.contacts.matching.Ref;
import coachdesk.desk.words.SearchText;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One human being, as the index holds them: what several records say, put together. The studio's own word comes first,
 * then the records in their order.
 */
final class ContactEntry {
    private static final int SEARCHED = 1_000;

    private final List<Source> sources;
    private final List<Said> said;
    private final String name;
    private final Name compared;
    private final String byName;
    private final Set<String> emails;
    private final Set<String> phones;
    private final List<String> tags;

    /**
     * @param sources sorted by their records; never none but for whoever is just being deleted
     * @param said of them, the first said first
     */
    ContactEntry(List<Source> sources, List<Said> said) {
        this.sources = sources;
        this.said = said;
        this.name = first(one -> one.text("name"), Source::name);
        this.compared = compared(name, sources);
        this.byName = SearchText.fold(Stream.of(name, email(), phone())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("\uffff"));
        this.emails = values(Source::emailKey);
        this.phones = values(Source::phoneKey);
        this.tags = Stream.concat(
                        said.stream().flatMap(one -> one.tags().stream()),
                        sources.stream().flatMap(one -> one.tags().stream()))
                .distinct()
                .toList();
    }

    private static Name compared(String name, List<Source> sources) {
        for (Source source : sources) {
            if (Objects.equals(name, source.name())) {
                return source.compared();
            }
        }
        return Name.of(name);
    }

    List<Source> sources() {
        return sources;
    }

    List<Said> said() {
        return said;
    }

    String key() {
        return sources.getFirst().ref().text();
    }

    Set<Ref> refs() {
        return sources.stream().map(Source::ref).collect(Collectors.toSet());
    }

    /** Null when none is known. */
    String name() {
        return name;
    }

    /** As it is compared; null when it says nothing. */
    Name compared() {
        return compared;
    }

    String email() {
        return first(one -> null, Source::email);
    }

    String phone() {
        return first(one -> null, Source::phone);
    }

    /** As the studio says it; who only left an address is a lead until somebody says otherwise. */
    String status() {
        String known = first(one -> one.text("status"), Source::status);
        boolean lead = sources.stream().allMatch(one -> one.ref().kind() == coachdesk.contract.Kind.LEAD);
        return known == null && lead ? "lead" : known;
    }

    String preferred() {
        return first(one -> one.text("preferred_channel"), Source::preferred);
    }

    private String first(Function<Said, String> own, Function<Source, String> theirs) {
        for (Said one : said) {
            String value = own.apply(one);
            if (value != null) {
                return value;
            }
        }
        for (Source one : sources) {
            String value = theirs.apply(one);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    List<String> tags() {
        return tags;
    }

    Set<String> emails() {
        return emails;
    }

    Set<String> phones() {
        return phones;
    }

    private Set<String> values(Function<Source, String> of) {
        if (sources.size() == 1) { // As nearly all of a hundred thousand.
            String value = of.apply(sources.getFirst());
            return value == null ? Set.of() : Set.of(value);
        }
        return sources.stream().map(of).filter(Objects::nonNull).collect(Collectors.toCollection(LinkedHashSet::new));
    }

    int ways() {
        boolean talks = sources.stream().anyMatch(one -> one.ref().kind() == coachdesk.contract.Kind.PARTICIPANT);
        return (emails().isEmpty() ? 0 : 1) + (phones().isEmpty() ? 0 : 2) + (talks ? 4 : 0);
    }

    /** Folded; whoever has no name stands where what they are reached with does. */
    String byName() {
        return byName;
    }

    String alike() {
        return compared == null ? null : compared.alike();
    }

    String search() {
        Set<String> written = new LinkedHashSet<>();
        written.add(name);
        sources.forEach(one -> written.add(one.name()));
        sources.forEach(one -> written.add(one.email()));
        sources.forEach(one -> written.add(one.phone()));
        // As people read it.
        phones.forEach(phone -> written.add(new PhoneNumber(phone).display()));
        written.addAll(tags);
        Set<String> lines = new LinkedHashSet<>();
        for (String line : written) {
            if (line != null && !line.isEmpty()) {
                lines.add(line.equals(name) ? byName : SearchText.fold(line));
            }
        }
        String all = String.join("\n", lines);
        return all.length() > SEARCHED ? all.substring(0, SEARCHED) : all;
    }
}
