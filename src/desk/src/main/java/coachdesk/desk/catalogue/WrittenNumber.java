package coachdesk.desk.catalogue;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Objects;
import java.util.regex.Pattern;

/** Numbers: a comma is a decimal point, and thousands may be parted by an apostrophe or a blank. */
final class WrittenNumber {
    private static final Pattern GAPS = Pattern.compile("(?<=\\d)['’\\s\\u00a0\\u202f](?=\\d{3}(?!\\d))");
    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,12}(?:[.,]\\d{1,12})?");
    private static final Pattern CURRENCY = Pattern.compile("(?i)^(?:CHF|Fr\\.?)\\s*|\\s*(?:CHF|Fr\\.?)$");

    private WrittenNumber() {}

    static Typed money(Field field, String typed) {
        Typed read = decimal(field, CURRENCY.matcher(typed).replaceAll("").replaceFirst("\\.[-–]$", ""), 2);
        return read.wire() instanceof BigDecimal amount ? Typed.good(amount.setScale(2)) : read;
    }

    static Typed percent(Field field, String typed) {
        return decimal(field, typed.replaceFirst("\\s*%$", ""), 3);
    }

    /** Money or a share of a hundred. */
    static Typed number(Field field, String typed) {
        return percent(field, CURRENCY.matcher(typed).replaceAll(""));
    }

    private static Typed decimal(Field field, String typed, int decimals) {
        if (typed.isEmpty()) {
            return Typed.good(field.empty());
        }
        String plain = GAPS.matcher(typed).replaceAll("");
        if (!NUMBER.matcher(plain).matches()) {
            return Typed.bad(Fault.NO_NUMBER);
        }
        BigDecimal number = new BigDecimal(plain.replace(',', '.'));
        if (number.signum() < 0) {
            return Typed.bad(Fault.NEGATIVE);
        }
        if (number.compareTo(BigDecimal.valueOf(field.most())) > 0) {
            return Typed.bad(Fault.TOO_LARGE);
        }
        return number.stripTrailingZeros().scale() > decimals ? Typed.bad(Fault.DECIMALS) : Typed.good(number);
    }

    static Typed count(Field field, String typed) {
        Typed read = decimal(field, typed, 0);
        return read.wire() instanceof BigDecimal number ? Typed.good(number.intValueExact()) : read;
    }

    static Typed weekday(Field field, String typed) {
        return typed.matches("[0-6]") ? Typed.good(Integer.valueOf(typed)) : Typed.good(field.empty());
    }

    static String shownMoney(Field field, Object wire) {
        return wire instanceof Number number
                ? new BigDecimal(number.toString())
                        .setScale(2, RoundingMode.HALF_EVEN)
                        .toPlainString()
                : "";
    }

    static String shownNumber(Field field, Object wire) {
        Object known = wire instanceof Number ? wire : field.empty();
        return known instanceof Number number ? plain(number) : "";
    }

    /** Nothing where there is no limit. */
    static String shownCount(Field field, Object wire) {
        return wire instanceof Number number && !Objects.equals(plain(number), Objects.toString(field.empty()))
                ? plain(number)
                : "";
    }

    private static String plain(Number number) {
        BigDecimal exact = new BigDecimal(number.toString());
        return exact.signum() == 0 ? "0" : exact.stripTrailingZeros().toPlainString();
    }
}
