package coachdesk.desk.contacts.matching;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Records put together step by step; a step that would bring two together that are apart is not taken. */
final class Groups {
    private final Map<Ref, List<Ref>> group = new HashMap<>();
    private final Map<Ref, Set<Ref>> apart;

    Groups(Collection<Ref> refs, Map<Ref, Set<Ref>> apart) {
        this.apart = apart;
        refs.forEach(ref -> group.put(ref, new ArrayList<>(List.of(ref))));
    }

    /** As they are now, to go on with regardless of what is apart. */
    Groups withoutApart() {
        Groups copy = new Groups(List.of(), Map.of());
        group.values().stream().distinct().forEach(one -> {
            List<Ref> own = new ArrayList<>(one);
            own.forEach(ref -> copy.group.put(ref, own));
        });
        return copy;
    }

    void join(Ref one, Ref other) {
        List<Ref> mine = group.get(one);
        List<Ref> theirs = group.get(other);
        if (mine == theirs || mine.stream().anyMatch(ref -> isApart(ref, theirs))) {
            return;
        }
        List<Ref> larger = mine.size() >= theirs.size() ? mine : theirs;
        List<Ref> smaller = larger == mine ? theirs : mine;
        larger.addAll(smaller);
        smaller.forEach(ref -> group.put(ref, larger));
    }

    private boolean isApart(Ref ref, List<Ref> others) {
        Set<Ref> from = apart.get(ref);
        return from != null && others.stream().anyMatch(from::contains);
    }

    /** One that stands for all that it is together with, until the next step. */
    Ref of(Ref ref) {
        return group.get(ref).getFirst();
    }

    /** Each sorted. */
    List<List<Ref>> all() {
        return group.values().stream()
                .distinct()
                .map(one -> one.stream().sorted().toList())
                .toList();
    }
}
