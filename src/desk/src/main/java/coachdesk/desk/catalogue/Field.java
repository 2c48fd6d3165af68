package coachdesk.desk.catalogue;

import coachdesk.desk.contacts.Numbers;
import java.math.BigDecimal;
import java.util.List;

/**
 * One thing that is filled in of a record.
 *
 * @param name on the wire; {@code a.b} is the field b of the document a
 * @param most letters, entries or, of a number, its largest value
 * @param empty as it is stored when nothing is filled in; may be null
 * @param choices of a {@link FieldType#CHOICE}, as they are stored
 */
public record Field(String name, FieldType type, boolean needed, long most, Object empty, List<String> choices) {
    private static final int LINE = 200;
    private static final int TEXT = 5_000;
    private static final int ADDRESS = 2_000;
    private static final int CODE = 40;
    private static final int ENTRIES = 500;

    public Field {
        choices = List.copyOf(choices);
    }

    private static Field of(String name, FieldType type, long most, Object empty) {
        return new Field(name, type, false, most, empty, List.of());
    }

    public static Field line(String name) {
        return of(name, FieldType.LINE, LINE, "");
    }

    public static Field text(String name) {
        return of(name, FieldType.TEXT, TEXT, "");
    }

    /** CHF, exact, with at most two decimals. */
    public static Field money(String name) {
        return of(name, FieldType.MONEY, 1_000_000, BigDecimal.ZERO);
    }

    public static Field percent(String name) {
        return of(name, FieldType.PERCENT, 100, BigDecimal.ZERO);
    }

    /** @param empty as it is stored when there is no limit; may be null */
    public static Field count(String name, Integer empty) {
        return of(name, FieldType.COUNT, 1_000_000, empty);
    }

    public static Field flag(String name, boolean otherwise) {
        return of(name, FieldType.FLAG, 0, otherwise);
    }

    /** 0 is Sunday. */
    public static Field weekday(String name) {
        return of(name, FieldType.WEEKDAY, 6, 1).need();
    }

    public static Field time(String name) {
        return of(name, FieldType.TIME, 0, "");
    }

    /** @param empty as it is stored when there is none; may be null */
    public static Field date(String name, Object empty) {
        return of(name, FieldType.DATE, 0, empty);
    }

    public static Field link(String name) {
        return of(name, FieldType.LINK, ADDRESS, "");
    }

    /** Where money or a password is asked for: encrypted, and with nobody's name before the host. */
    public static Field secureLink(String name) {
        return of(name, FieldType.SECURE_LINK, ADDRESS, "");
    }

    public static Field links(String name, int most) {
        return of(name, FieldType.LINKS, most, List.of());
    }

    /** Several words between commas, stored as a list. */
    public static Field words(String name, int most) {
        return of(name, FieldType.WORDS, most, List.of());
    }

    public static Field colour(String name, String otherwise) {
        return of(name, FieldType.COLOUR, 0, otherwise);
    }

    public static Field email(String name) {
        return of(name, FieldType.EMAIL, LINE, "");
    }

    public static Field phone(String name) {
        return of(name, FieldType.PHONE, LINE, "");
    }

    /** Capitals, digits and hyphens, which no two records share. */
    public static Field code(String name) {
        return of(name, FieldType.CODE, CODE, "").need();
    }

    /** Ids of other records. */
    public static Field refs(String name) {
        return of(name, FieldType.REFS, ENTRIES, List.of());
    }

    /** With at most three decimals; null where nothing is filled in. */
    public static Field number(String name) {
        return of(name, FieldType.NUMBER, 1_000_000, null);
    }

    /** The first is chosen where nothing else is known. */
    public static Field choice(String name, String... choices) {
        return new Field(name, FieldType.CHOICE, true, 0, choices[0], List.of(choices));
    }

    public Field need() {
        return new Field(name, type, true, most, empty, choices);
    }

    public Field most(long limit) {
        return new Field(name, type, needed, limit, empty, choices);
    }

    /** @param value as it is stored when nothing is filled in; may be null */
    public Field otherwise(Object value) {
        return new Field(name, type, needed, most, value, choices);
    }

    /**
     * Reads what was filled in.
     *
     * @param filled a string, a boolean or a list of strings, as the type is; null counts as nothing
     * @param numbers how telephone numbers are written here
     */
    public Typed read(Object filled, Numbers numbers) {
        Typed typed = type.read(this, filled, numbers);
        boolean nothing = filled == null
                || filled instanceof String text && text.isBlank()
                || filled instanceof List<?> list && list.isEmpty();
        return nothing && needed && !type.hasNoNone() ? Typed.bad(Fault.MISSING) : typed;
    }

    /** What stands in the form. @param wire as stored, by whomever; what makes no sense shows as nothing */
    public Object shown(Object wire) {
        return type.shown(this, wire);
    }
}
