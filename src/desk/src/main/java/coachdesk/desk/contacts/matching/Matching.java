package coachdesk.desk.contacts.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * Finds out which records are one human being. What follows depends on what is said alone, never on the order in which it
 * came: every desk that has the same records sees the same people.
 *
 * <p>What the studio says comes first. Else two records are one when they share an address and their names do not
 * contradict. A record that would so be one with two people of different names is one with neither.
 */
public final class Matching {
    private final Map<Ref, Known> known = new LinkedHashMap<>();
    private final List<Statement> statements;
    private final Map<Ref, Set<Ref>> apart = new HashMap<>();

    private record Edge(Known one, Known other) {
        /** The strongest first; the same for any order of arrival. */
        static final Comparator<Edge> ORDER = Comparator.<Edge>comparingInt(edge -> -edge.strength())
                .thenComparing(edge -> edge.one.ref())
                .thenComparing(edge -> edge.other.ref());

        int strength() {
            int addresses = (one.sharesEmail(other) ? 4 : 0) + (one.sharesPhone(other) ? 2 : 0);
            return addresses + (one.isSameRecord(other) ? 8 : 0) + (one.isNamedLike(other) ? 1 : 0);
        }

        boolean certain() {
            return one.isNamedLike(other) || one.isSameRecord(other);
        }
    }

    private Matching(Collection<Known> known, Collection<Statement> statements) {
        known.forEach(one -> this.known.put(one.ref(), one));
        this.statements =
                statements.stream().sorted(Comparator.comparing(Statement::id)).toList();
        for (Statement statement : this.statements) {
            for (Ref member : statement.members()) {
                statement.apart().stream().filter(ref -> !ref.equals(member)).forEach(ref -> {
                    apart.computeIfAbsent(member, it -> new HashSet<>()).add(ref);
                    apart.computeIfAbsent(ref, it -> new HashSet<>()).add(member);
                });
            }
        }
    }

    /** @return the records of each human being, sorted; all that were given, each once */
    public static List<List<Ref>> of(Collection<Known> known, Collection<Statement> statements) {
        return new Matching(known, statements).people();
    }

    private List<List<Ref>> people() {
        Set<Edge> edges = edges();
        Set<Ref> beside = beside(edges);
        Groups people = new Groups(beside, apart);
        for (Statement statement : statements) {
            List<Ref> members =
                    statement.members().stream().filter(known::containsKey).toList();
            for (int i = 0; i < members.size(); i++) {
                for (int j = i + 1; j < members.size(); j++) {
                    people.join(members.get(i), members.get(j));
                }
            }
        }
        Groups candidates = people.withoutApart();
        edges.forEach(edge -> candidates.join(edge.one.ref(), edge.other.ref()));
        Map<Ref, List<Edge>> ofCandidate = new HashMap<>();
        edges.forEach(edge -> ofCandidate
                .computeIfAbsent(candidates.of(edge.one.ref()), root -> new ArrayList<>())
                .add(edge));
        ofCandidate.values().stream()
                .flatMap(some -> undisputed(some, people))
                .sorted(Edge.ORDER)
                .forEach(edge -> people.join(edge.one.ref(), edge.other.ref()));
        return Stream.concat(
                        people.all().stream(),
                        known.keySet().stream()
                                .filter(ref -> !beside.contains(ref))
                                .map(List::of))
                .sorted(Comparator.comparing(List::getFirst))
                .toList();
    }

    /** Of a hundred thousand records most have nothing to do with any other. */
    private Set<Ref> beside(Set<Edge> edges) {
        Set<Ref> beside = new HashSet<>();
        edges.forEach(edge -> {
            beside.add(edge.one.ref());
            beside.add(edge.other.ref());
        });
        statements.forEach(statement ->
                statement.members().stream().filter(known::containsKey).forEach(beside::add));
        return beside;
    }

    private Set<Edge> edges() {
        Set<Edge> edges = new HashSet<>();
        for (Function<Known, String> address : List.<Function<Known, String>>of(
                Known::email, Known::phone, one -> one.ref().id())) {
            for (List<Known> sharing : sharing(address)) {
                for (int i = 0; i < sharing.size(); i++) {
                    for (int j = i + 1; j < sharing.size(); j++) {
                        Known one = sharing.get(i);
                        Known other = sharing.get(j);
                        if (one.shares(other) && one.mayBe(other)) {
                            boolean inOrder = one.ref().compareTo(other.ref()) < 0;
                            edges.add(inOrder ? new Edge(one, other) : new Edge(other, one));
                        }
                    }
                }
            }
        }
        return edges;
    }

    /** Two at least of each. */
    private Collection<List<Known>> sharing(Function<Known, String> address) {
        Map<String, Known> first = HashMap.newHashMap(known.size());
        Map<String, List<Known>> sharing = new HashMap<>();
        for (Known one : known.values()) {
            String its = address.apply(one);
            Known before = its == null ? null : first.putIfAbsent(its, one);
            if (before != null) {
                sharing.computeIfAbsent(its, it -> new ArrayList<>(List.of(before)))
                        .add(one);
            }
        }
        return sharing.values();
    }

    /** Those edges that are beyond doubt, of records that are all connected by them. */
    private Stream<Edge> undisputed(List<Edge> edges, Groups people) {
        if (agree(edges, people)) {
            return edges.stream();
        }
        Map<Ref, List<Known>> beside = new HashMap<>();
        edges.forEach(edge -> {
            beside.computeIfAbsent(edge.one.ref(), it -> new ArrayList<>()).add(edge.other);
            beside.computeIfAbsent(edge.other.ref(), it -> new ArrayList<>()).add(edge.one);
        });
        Set<Ref> torn = new HashSet<>();
        beside.forEach((ref, others) -> {
            if (others.stream().anyMatch(one -> others.stream().anyMatch(other -> !one.mayBe(other)))) {
                torn.add(ref);
            }
        });
        List<Edge> rest = edges.stream()
                .filter(edge -> edge.certain() || !torn.contains(edge.one.ref()) && !torn.contains(edge.other.ref()))
                .toList();
        Groups parts = people.withoutApart();
        rest.forEach(edge -> parts.join(edge.one.ref(), edge.other.ref()));
        Map<Ref, List<Edge>> ofPart = new HashMap<>();
        rest.forEach(edge -> ofPart.computeIfAbsent(parts.of(edge.one.ref()), root -> new ArrayList<>())
                .add(edge));
        return ofPart.values().stream()
                .flatMap(some ->
                        agree(some, people) ? some.stream() : some.stream().filter(Edge::certain));
    }

    /** Whether all names can be one human being's. What was joined by hand may have several, of which one must do. */
    private boolean agree(List<Edge> edges, Groups people) {
        Map<Ref, Set<Known>> byHand = new HashMap<>();
        for (Edge edge : edges) {
            Stream.of(edge.one, edge.other)
                    .forEach(one -> byHand.computeIfAbsent(people.of(one.ref()), root -> new HashSet<>())
                            .add(one));
        }
        List<Set<Known>> all = List.copyOf(byHand.values());
        for (int i = 0; i < all.size(); i++) {
            for (int j = i + 1; j < all.size(); j++) {
                Set<Known> others = all.get(j);
                if (all.get(i).stream().noneMatch(one -> others.stream().anyMatch(one::mayBe))) {
                    return false;
                }
            }
        }
        return true;
    }
}
