package coachdesk.desk.campaigns;

import coachdesk.desk.words.ProblemWords;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;

/**
 * What the error codes of a sending mean and what to do about them, in the language of whoever says them. Providers' own
 * codes and ours alike; of one that nobody knows it says that, with the code.
 *
 * @param texts gives the text of a key
 */
public record DeliveryWords(ProblemWords.Texts texts) {
    private static final String TABLE = "/delivery/codes.properties";

    /** Not before it is asked for. */
    private static final class Table {
        static final Properties CODES = read();

        private static Properties read() {
            Properties codes = new Properties();
            try (Reader reader =
                    new InputStreamReader(DeliveryWords.class.getResourceAsStream(TABLE), StandardCharsets.UTF_8)) {
                codes.load(reader);
                return codes;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    /** @param code of a delivery; null is no code that anybody knows */
    public static DeliveryProblem problem(String code) {
        String name = code == null ? null : Table.CODES.getProperty(code);
        return name == null ? DeliveryProblem.OTHER : DeliveryProblem.valueOf(name.toUpperCase(Locale.ROOT));
    }

    /** Every code that has a meaning of its own. */
    public static Set<String> known() {
        return Table.CODES.stringPropertyNames();
    }

    /** What happened. */
    public String what(String code) {
        return sentence(code, ".what");
    }

    /** What to do next. */
    public String next(String code) {
        return sentence(code, ".next");
    }

    private String sentence(String code, String part) {
        return texts.get("undelivered." + problem(code).key() + part, code == null ? "–" : code);
    }
}
