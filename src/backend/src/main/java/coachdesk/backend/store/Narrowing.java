package coachdesk.backend.store;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jooq.Condition;
import org.jooq.Field;
import org.jooq.impl.DSL;

/**
 * Leaves out, in the database, documents in which some words cannot stand. Whoever asks looks again at those that are left: a
 * database knows the case of no letters but the plain ones, and not in which field the words are.
 */
public final class Narrowing {
    /** Written in a document as it is, in whatever way the document is written. */
    private static final Pattern PLAIN = Pattern.compile("[ !#-\\[\\]-~]+");

    private Narrowing() {}

    /** @param words in whatever case; of those that cannot be looked for in this way every document may have some */
    public static Condition mayHold(Field<String> doc, String words) {
        String longest = "";
        Matcher plain = PLAIN.matcher(words);
        while (plain.find()) {
            longest = plain.group().length() > longest.length() ? plain.group() : longest;
        }
        return longest.isEmpty()
                ? DSL.noCondition()
                : DSL.position(DSL.lower(doc), longest.toLowerCase(Locale.ROOT)).gt(0);
    }
}
