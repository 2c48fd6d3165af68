package coachdesk.desk.catalogue.codes;

import coachdesk.desk.catalogue.Fault;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/**
 * Several codes that are made at once.
 *
 * @param prefix what all of them begin with; capitals, digits and hyphens
 * @param guessable whether they are numbered; otherwise each ends in signs that nobody guesses
 * @param people addresses, whose turn comes one after the other; empty for codes that anybody may use
 */
public record CodeBatch(String prefix, int count, boolean guessable, List<String> people) {
    public static final int LONGEST_PREFIX = 15;
    public static final int MOST = 200;

    private static final Pattern PREFIX = Pattern.compile("[A-Z0-9](?:[A-Z0-9-]*[A-Z0-9])?");

    /** Without those that look alike on paper. */
    private static final String SIGNS = "ABCDEFGHJKMNPQRSTUVWXYZ23456789";

    private static final int RANDOM_SIGNS = 7;
    private static final int DIGITS = 2;

    /** @param email null for anybody */
    public record Planned(String code, String email) {}

    /** @return what is wrong with a prefix; null when it is good */
    public static Fault fault(String prefix) {
        if (prefix.isEmpty()) {
            return Fault.MISSING;
        }
        if (prefix.length() > LONGEST_PREFIX) {
            return Fault.TOO_LONG;
        }
        return PREFIX.matcher(prefix).matches() ? null : Fault.CHARACTERS;
    }

    /**
     * The codes, none of which there is yet. Of numbered ones those that there are already are passed over.
     *
     * @param taken codes that there are, as {@link PromoCode#key}
     * @param random cryptographically secure where codes are not to be guessed
     */
    public List<Planned> plan(Set<String> taken, RandomGenerator random) {
        if (fault(prefix) != null || count < 1 || count > MOST) {
            throw new IllegalArgumentException("no such batch: " + prefix + " " + count);
        }
        Set<String> used = new HashSet<>(taken);
        int digits = Math.max(DIGITS, Integer.toString(count).length());
        List<Planned> planned = new ArrayList<>();
        for (int number = 1; planned.size() < count; number++) {
            String end = guessable ? ("%0" + digits + "d").formatted(number) : signs(random);
            if (used.add(prefix + "-" + end)) {
                planned.add(new Planned(
                        prefix + "-" + end, people.isEmpty() ? null : people.get(planned.size() % people.size())));
            }
        }
        return planned;
    }

    private static String signs(RandomGenerator random) {
        StringBuilder signs = new StringBuilder();
        for (int i = 0; i < RANDOM_SIGNS; i++) {
            signs.append(SIGNS.charAt(random.nextInt(SIGNS.length())));
        }
        return signs.toString();
    }
}
