package coachdesk.desk.remote;

import coachdesk.contract.Kind;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * How the classic backend lists, makes, changes and deletes the records of one kind. For a field that is not named it has no
 * place.
 */
final class ClassicKind {
    /** Stands for what has to be said, where there is nothing. */
    static final Object NEEDED = new Object();

    /** What travels when something is changed. */
    enum Edit {
        NOTHING,
        /** What was changed alone. */
        CHANGED,
        /** Everything it has a place for: what is left out it would forget. */
        WHOLE
    }

    final Kind kind;
    final String route;
    /** The most rows that its list shows. */
    final int cap;
    /** Whether there are servers without it. */
    boolean perhaps;
    /** Whether one that its list does not reach can be read by itself. */
    boolean alone;
    /** Null where nothing can be made. */
    String making;

    boolean idsOfHere;
    Edit edit = Edit.NOTHING;
    /** What follows the id in the route of an edit; "" for nothing. */
    String editing = "";

    boolean deleted;
    /** A field that an edit cannot set to true: that is done at a route of its own, which ends so. */
    final Map<String, String> turned = new HashMap<>();
    /** Fields that stay as they were when the record was made. */
    final Set<String> fixed = new HashSet<>();
    /** In a reservation, which of these it is of: those that go with it when it is deleted. Null for none. */
    String along;
    /** Whether a body has to say who the coach is. */
    boolean signed;
    /** The field by which a record is asked for. */
    String address = "id";
    /** With it a record has no place there. Null for none. */
    String here;
    /** When the server made it: then its list begins with the newest. Null where it does not say. */
    String madeAt;
    /** The id here of the only record of its kind. Null where there may be many. */
    String only;
    /** Fields that it takes only once the record is there. */
    final Set<String> afterwards = new HashSet<>();

    final Set<String> own = new HashSet<>(Set.of("id", "_id"));
    /** Fields that name records by their ids. */
    final Map<String, List<Kind>> names = new HashMap<>();

    private final Map<String, Object> takes = new LinkedHashMap<>();
    private final Map<String, Pattern> alphabets = new HashMap<>();

    ClassicKind(Kind kind, String route, int cap) {
        this.kind = kind;
        this.route = route;
        this.cap = cap;
    }

    ClassicKind perhaps() {
        perhaps = true;
        return this;
    }

    ClassicKind readAlone() {
        alone = true;
        return this;
    }

    ClassicKind makes(String at) {
        making = at;
        return this;
    }

    ClassicKind withIdsOfHere() {
        idsOfHere = true;
        return this;
    }

    ClassicKind edits(Edit how) {
        edit = how;
        return this;
    }

    ClassicKind editedAt(String end) {
        editing = end;
        return this;
    }

    ClassicKind turns(String field, String end) {
        turned.put(field, end);
        return this;
    }

    ClassicKind deletes() {
        deleted = true;
        return this;
    }

    ClassicKind deletesAlong(String field) {
        along = field;
        return this;
    }

    ClassicKind signed() {
        signed = true;
        return this;
    }

    /** Which nobody can change. */
    ClassicKind addressedBy(String field) {
        address = field;
        fixed.add(field);
        return this;
    }

    ClassicKind staysHereWith(String field) {
        here = field;
        return this;
    }

    ClassicKind madeAt(String field) {
        madeAt = field;
        return writes(field);
    }

    ClassicKind only(String id) {
        only = id;
        return this;
    }

    ClassicKind afterwards(String field) {
        afterwards.add(field);
        return this;
    }

    ClassicKind names(String field, Kind... kinds) {
        names.put(field, List.of(kinds));
        return this;
    }

    ClassicKind needs(String... fields) {
        return takes(NEEDED, fields);
    }

    /** @param nothing what is said where there is nothing; null where a null does no harm */
    ClassicKind takes(Object nothing, String... fields) {
        Stream.of(fields).forEach(field -> takes.put(field, nothing));
        return this;
    }

    ClassicKind writtenIn(String alphabet, String field) {
        alphabets.put(field, Pattern.compile(alphabet));
        return this;
    }

    /** What the server writes itself, whatever it is told. */
    ClassicKind writes(String... fields) {
        own.addAll(Arrays.asList(fields));
        return this;
    }

    /** Whether its records have fields here for which there is no place there. */
    boolean keeps() {
        return making != null || only != null;
    }

    Set<String> takes() {
        return Collections.unmodifiableSet(takes.keySet());
    }

    boolean staysHere(Map<String, Object> doc) {
        return here != null && doc.get(here) != null;
    }

    /** As it is said there. */
    Object said(String field, Object value) {
        return value == null ? takes.get(field) : value;
    }

    /** Whether it can be said: with something else it would break the list, or mean something else. */
    boolean sayable(String field, Object said) {
        Pattern alphabet = alphabets.get(field);
        Object nothing = takes.get(field);
        return said != NEEDED
                && (nothing == NEEDED || ClassicWrites.sameType(nothing, said))
                && (alphabet == null
                        || said instanceof String text && alphabet.matcher(text).matches());
    }
}
