package coachdesk.backend.records;

import java.math.BigDecimal;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** When two JSON values are the same: numbers by their value, an absent field as null. */
public final class Values {
    private Values() {}

    public static boolean same(Object a, Object b) {
        if (a instanceof Number left && b instanceof Number right) {
            return new BigDecimal(left.toString()).compareTo(new BigDecimal(right.toString())) == 0;
        }
        if (a instanceof List<?> left && b instanceof List<?> right) {
            return left.size() == right.size() && sameItems(left.iterator(), right.iterator());
        }
        if (a instanceof Map<?, ?> left && b instanceof Map<?, ?> right) {
            return left.keySet().stream().allMatch(key -> same(left.get(key), right.get(key)))
                    && right.keySet().stream().allMatch(key -> same(left.get(key), right.get(key)));
        }
        return Objects.equals(a, b);
    }

    private static boolean sameItems(Iterator<?> left, Iterator<?> right) {
        while (left.hasNext()) {
            if (!same(left.next(), right.next())) {
                return false;
            }
        }
        return true;
    }
}
