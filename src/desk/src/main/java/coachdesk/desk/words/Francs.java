package coachdesk.desk.words;

import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Amounts as they are written in Switzerland, in whatever language. */
public final class Francs {
    private Francs() {}

    /** Two decimals, {@code 1’234.50}. */
    public static String of(BigDecimal amount) {
        DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.forLanguageTag("de-CH"));
        return new DecimalFormat("#,##0.00", symbols).format(amount);
    }
}
