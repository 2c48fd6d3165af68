package coachdesk.desk.contacts.matching;

import coachdesk.contract.Kind;
import java.util.List;
import java.util.Optional;

/**
 * One record of somebody. In order of how much is to be made of what they say: the studio's own contacts first.
 *
 * @param kind one of {@link #KINDS}
 */
public record Ref(Kind kind, String id) implements Comparable<Ref> {
    public static final List<Kind> KINDS = List.of(Kind.PERSON, Kind.CUSTOMER, Kind.PARTICIPANT, Kind.LEAD);

    /** Empty for what names no such record. */
    public static Optional<Ref> of(String text) {
        int colon = text == null ? -1 : text.indexOf(':');
        if (colon < 1 || colon == text.length() - 1) {
            return Optional.empty();
        }
        return Kind.ofWire(text.substring(0, colon))
                .filter(KINDS::contains)
                .map(kind -> new Ref(kind, text.substring(colon + 1)));
    }

    /** E.g. {@code person:4711}. */
    public String text() {
        return kind.wire() + ":" + id;
    }

    @Override
    public int compareTo(Ref other) {
        return kind == other.kind
                ? id.compareTo(other.id)
                : Integer.compare(KINDS.indexOf(kind), KINDS.indexOf(other.kind));
    }
}
