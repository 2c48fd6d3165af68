package coachdesk.app.catalogue.codes;

import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.codes.PromoCode;
import coachdesk.desk.contacts.ContactQuery;
import coachdesk.desk.contacts.ContactRow;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.words.SearchText;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The codes of people who are called so: a code itself says their address alone. */
record OwnersNamed(Contacts contacts) implements Function<String, Predicate<Entry>> {
    private static final int MOST = 500;

    @Override
    public Predicate<Entry> apply(String text) {
        List<String> words = List.of(SearchText.fold(text).strip().split(" "));
        Set<String> addresses =
                contacts
                        .list(ContactQuery.all()
                                .withText(text)
                                .withWay(ContactQuery.Way.EMAIL)
                                .withLimit(MOST))
                        .stream()
                        .filter(person -> called(person, words))
                        .map(person -> key(person.email()))
                        .collect(Collectors.toSet());
        return entry -> {
            String email = PromoCode.of(entry).email();
            return email != null && addresses.contains(key(email));
        };
    }

    /** Contacts are found by their numbers and tags as well. */
    private static boolean called(ContactRow person, List<String> words) {
        return person.name() != null
                && person.email() != null
                && words.stream().allMatch(SearchText.fold(person.name())::contains);
    }

    private static String key(String email) {
        return email.strip().toLowerCase(Locale.ROOT);
    }
}
