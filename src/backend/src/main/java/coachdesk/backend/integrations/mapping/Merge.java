package coachdesk.backend.integrations.mapping;

import static coachdesk.backend.integrations.mapping.Sameness.same;

import coachdesk.backend.integrations.people.Contact;
import coachdesk.contract.integrations.ContactField;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;

/**
 * Brings both sides together, field by field, by what both had last: what changed on one side goes to the other, and of what
 * changed on both the newer counts.
 *
 * @param send what has to be written there, by the platform's names; null empties one
 * @param write what has to be written here; null empties one
 * @param conflicts fields there that changed on both sides
 * @param last what the other side will have when all of it is sent
 * @param came fields there of which what is there counts now
 * @param here what would have gone there before anything was written here
 */
public record Merge(
        Map<String, String> send,
        Map<ContactField, String> write,
        List<String> conflicts,
        Map<String, String> last,
        Set<String> came,
        Map<String, String> here) {

    /**
     * @param there null when it is not known, and nothing comes from there
     * @param newerHere whether the field here was changed after the one there; asked of those that changed on both sides
     */
    public static Merge of(
            Mapping mapping, Contact contact, Map<String, String> there, Base base, Predicate<ContactField> newerHere) {
        Map<String, String> here = mapping.there(contact);
        Map<String, String> send = new LinkedHashMap<>();
        Map<ContactField, String> write = new EnumMap<>(ContactField.class);
        List<String> conflicts = new ArrayList<>();
        Set<String> came = new HashSet<>();
        Map<String, String> last = new LinkedHashMap<>(base.there());
        for (String name : mapping.destinations()) {
            String mine = here.get(name);
            String theirs = there == null ? base.there().get(name) : there.get(name);
            boolean changedHere = mapping.goes(name) && !same(mine, base.here().get(name));
            boolean changedThere =
                    mapping.comes(name) && !same(theirs, base.there().get(name));
            boolean clash = changedHere && changedThere && !same(mine, theirs);
            if (clash && mine != null && theirs != null) {
                conflicts.add(name);
            }
            boolean toThere = changedHere
                    && !same(mine, theirs)
                    && (!clash || theirs == null || mine != null && newerHere.test(mapping.here(name)));
            put(last, name, toThere ? mine : theirs);
            if (toThere) {
                send.put(name, mine);
            } else if (changedThere && !same(mine, theirs)) {
                if (take(mapping, name, theirs, contact, write)) {
                    came.add(name);
                }
            }
        }
        return new Merge(send, write, conflicts, last, came, here);
    }

    /** @return false when another field there said otherwise of the same one here: that one counts */
    private static boolean take(
            Mapping mapping, String name, String value, Contact contact, Map<ContactField, String> write) {
        ContactField field = mapping.here(name);
        Optional<Optional<String>> written = mapping.written(name, value);
        String news = written.isPresent() ? written.get().orElse(null) : contact.get(field);
        if (write.containsKey(field)) {
            return same(write.get(field), news);
        }
        if (!same(news, contact.get(field))) {
            write.put(field, news);
        }
        return true;
    }

    private static void put(Map<String, String> values, String name, String value) {
        if (value == null) {
            values.remove(name);
        } else {
            values.put(name, value);
        }
    }

    /**
     * What both have when all was sent and written. What a change there changed here by the way, in a field that goes elsewhere
     * there too, still counts as changed here.
     *
     * @param now what would go there now of the contact; null for what is empty
     */
    public Base done(Map<String, String> now, Base before) {
        Map<String, String> settled = full(now);
        now.forEach((name, value) -> {
            if (send.containsKey(name)) {
                put(settled, name, here.get(name));
            } else if (!came.contains(name) && !same(value, here.get(name))) {
                put(settled, name, before.here().get(name));
            }
        });
        return new Base(settled, last);
    }

    /** As {@link #done} while nothing was sent yet: what has to go still counts as changed here. */
    public Base unsent(Map<String, String> now, Base before) {
        Map<String, String> mixed = new LinkedHashMap<>(done(now, before).here());
        send.keySet().forEach(name -> put(mixed, name, before.here().get(name)));
        return new Base(mixed, last);
    }

    /** When all was sent and nothing written: what came still counts as changed there. */
    public Base unwritten(Base before) {
        Map<String, String> here = new LinkedHashMap<>(before.here());
        Map<String, String> there = new LinkedHashMap<>(before.there());
        send.forEach((name, value) -> {
            put(here, name, value);
            put(there, name, value);
        });
        return new Base(here, there);
    }

    private static Map<String, String> full(Map<String, String> values) {
        Map<String, String> full = new LinkedHashMap<>(values);
        full.values().removeIf(value -> value == null);
        return full;
    }

    /** Whether there is nothing to do. */
    public boolean settled() {
        return send.isEmpty() && write.isEmpty();
    }
}
