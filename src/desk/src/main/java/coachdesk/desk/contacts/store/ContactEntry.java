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
    private final String byName;
    private final Set<String> emails;
    private final Set<String> phones;

    /**
     * @param sources sorted by their records; never none but for whoever is just being deleted
     * @param said of them, the first said first
     */
    ContactEntry(List<Source> sources, List<Said> said) {
        this.sources = sources;
        this.said = said;
        this.name = first(one -> one.text("name"), Source::name);
        this.byName = SearchText.fold(Stream.of(name, email(), phone())
                .filter(Objects::nonNull)
                .findFirst()
                .orElse("\uffff"));
        this.emails = values(Source::emailKey);
        this.phones = values(Source::phoneKey);
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
        return Stream.concat(said.stream().map(own), sources.stream().map(theirs))
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    List<String> tags() {
        return Stream.concat(
                        said.stream().flatMap(one -> one.tags().stream()),
                        sources.stream().flatMap(one -> one.tags().stream()))
                .distinct()
                .toList();
    }

    Set<String> emails() {
        return emails;
    }

    Set<String> phones() {
        return phones;
    }

    private Set<String> values(Function<Source, String> of) {
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
        Name compared = Name.of(name);
        return compared == null ? null : compared.alike();
    }

    String search() {
        String lines = Stream.of(
                        Stream.of(Objects.requireNonNullElse(name, "")),
                        sources.stream().map(Source::name),
                        sources.stream().map(Source::email),
                        sources.stream().map(Source::phone),
                        sources.stream().map(Source::phone).map(ContactEntry::grouped),
                        tags().stream())
                .flatMap(line -> line)
                .filter(line -> line != null && !line.isEmpty())
                .map(SearchText::fold)
                .distinct()
                .collect(Collectors.joining("\n"));
        return lines.length() > SEARCHED ? lines.substring(0, SEARCHED) : lines;
    }

    /** As people read it. */
    private static String grouped(String phone) {
        return PhoneNumber.parse(phone).map(PhoneNumber::display).orElse(null);
    }
}
