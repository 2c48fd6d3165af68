package coachdesk.desk.conversations;

import java.math.BigInteger;
import java.util.function.Supplier;

/**
 * Tokens as the classic server makes them, of more signs than its own: nobody guesses one.
 *
 * @param newId makes random UUIDs
 */
public record LinkTokens(Supplier<String> newId) implements Supplier<String> {
    private static final int LENGTH = 12;
    private static final int SIGNS = 36;
    private static final int HEXADECIMAL = 16;

    @Override
    public String get() {
        String whole = new BigInteger(newId.get().replace("-", ""), HEXADECIMAL).toString(SIGNS);
        return whole.substring(whole.length() - LENGTH);
    }
}
