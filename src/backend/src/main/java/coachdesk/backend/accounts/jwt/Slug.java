package coachdesk.backend.accounts.jwt;

import coachdesk.contract.media.Slugs;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** A studio's name as it stands in addresses. */
final class Slug {
    private static final int LONGEST = 60;
    private static final int SUGGESTED = 3;
    private static final int TRIED = 20;

    private Slug() {}

    /** May be empty. */
    static String of(String name) {
        return Slugs.plain(name, LONGEST);
    }

    /** Some that are free. */
    static List<String> others(String slug, Predicate<String> taken) {
        return Stream.concat(
                        Stream.of(slug + "-studio"),
                        IntStream.rangeClosed(2, TRIED).mapToObj(n -> slug + "-" + n))
                .filter(taken.negate())
                .limit(SUGGESTED)
                .toList();
    }
}
