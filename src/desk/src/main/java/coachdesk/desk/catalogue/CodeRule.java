package coachdesk.desk.catalogue;

import java.math.BigDecimal;
import java.util.Map;

/** What a promo code takes off, checked against how it is said. */
public final class CodeRule implements Sheet.Rule {
    /** Everything is free. */
    public static final String FREE = "100%";

    public static final String PERCENT = "%";
    public static final String MONEY = "CHF";

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int CENTS = 2;

    CodeRule() {}

    @Override
    public Map<String, Fault> settle(Map<String, Object> whole) {
        if (whole.get("maxUses") == null) {
            whole.put("maxUses", 0);
        }
        if (FREE.equals(whole.get("type"))) {
            whole.put("value", HUNDRED);
        }
        if (!(whole.get("value") instanceof Number number)) {
            return Map.of("value", Fault.MISSING);
        }
        BigDecimal value = new BigDecimal(number.toString());
        if (PERCENT.equals(whole.get("type")) && value.compareTo(HUNDRED) > 0) {
            return Map.of("value", Fault.NO_PERCENT);
        }
        return MONEY.equals(whole.get("type")) && value.stripTrailingZeros().scale() > CENTS
                ? Map.of("value", Fault.DECIMALS)
                : Map.of();
    }
}
