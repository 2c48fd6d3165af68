package coachdesk.contract.campaigns.basket;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who is a contact and takes part in conversations under another id: known by the same e-mail address, else by the same
 * number. Two contacts are never one, whatever they share: a family has one address.
 *
 * @param persons the contact's id by the participant's
 * @param others the participants' ids by the contact's
 */
record SamePeople(Map<String, String> persons, Map<String, List<String>> others) {
    static SamePeople of(
            Map<String, Map<String, Object>> people,
            Map<String, Map<String, Object>> participants,
            Function<String, Optional<String>> numbers) {
        SamePeople same = new SamePeople(new HashMap<>(), new HashMap<>());
        List<String> left = new ArrayList<>(participants.keySet());
        left.removeIf(people::containsKey);
        match(left, people, participants, SamePeople::email, same);
        match(left, people, participants, doc -> text(doc, "whatsapp").flatMap(numbers), same);
        return same;
    }

    /** Whoever is found is no longer left. */
    private static void match(
            List<String> left,
            Map<String, Map<String, Object>> people,
            Map<String, Map<String, Object>> participants,
            Function<Map<String, Object>, Optional<String>> address,
            SamePeople same) {
        if (left.stream().noneMatch(id -> address.apply(participants.get(id)).isPresent())) {
            return;
        }
        Map<String, String> known = new HashMap<>();
        people.forEach((id, doc) -> address.apply(doc).ifPresent(it -> known.merge(it, id, SamePeople::first)));
        left.removeIf(id -> {
            Optional<String> person = address.apply(participants.get(id)).map(known::get);
            person.ifPresent(found -> same.put(id, found));
            return person.isPresent();
        });
    }

    private void put(String participant, String person) {
        persons.put(participant, person);
        others.computeIfAbsent(person, id -> new ArrayList<>()).add(participant);
    }

    /** The same one whatever the order of the documents. */
    private static String first(String one, String other) {
        return one.compareTo(other) <= 0 ? one : other;
    }

    private static Optional<String> email(Map<String, Object> doc) {
        return text(doc, "email").map(email -> email.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> text(Map<String, Object> doc, String name) {
        return doc.get(name) instanceof String text && !text.isBlank() ? Optional.of(text) : Optional.empty();
    }

    /** The contact's id, where it is another; else the same. */
    String person(String id) {
        return persons.getOrDefault(id, id);
    }

    /** All ids of somebody, the contact's first. */
    List<String> of(String id) {
        String person = person(id);
        List<String> all = new ArrayList<>();
        all.add(person);
        all.addAll(others.getOrDefault(person, List.of()));
        return all;
    }
}
