package coachdesk.desk.catalogue;

import coachdesk.desk.contacts.Numbers;
import java.util.List;
import java.util.function.BiFunction;

/** How a field is written by people and stored. */
public enum FieldType {
    LINE(WrittenText::line, WrittenText::shown),
    TEXT(WrittenText::text, WrittenText::shown),
    MONEY(WrittenNumber::money, WrittenNumber::shownMoney),
    PERCENT(WrittenNumber::percent, WrittenNumber::shownNumber),
    NUMBER(WrittenNumber::number, WrittenNumber::shownNumber),
    COUNT(WrittenNumber::count, WrittenNumber::shownCount),
    WEEKDAY(WrittenNumber::weekday, WrittenNumber::shownNumber),
    TIME(WrittenTime::time, WrittenText::shown),
    DATE(WrittenTime::date, WrittenTime::shownDate),
    LINK(WrittenText::link, WrittenText::shown),
    SECURE_LINK(WrittenText::secureLink, WrittenText::shown),
    COLOUR(WrittenText::colour, WrittenText::shown),
    /** What no two records of a kind share. */
    CODE(WrittenText::code, WrittenText::shown),
    EMAIL(WrittenText::email, WrittenText::shown),
    PHONE(null, WrittenText::shown),
    CHOICE(WrittenText::choice, WrittenText::shownChoice),
    WORDS(WrittenList::words, WrittenList::shownWords),
    LINKS(null, null),
    /** Ids of other records. */
    REFS(null, null),
    FLAG(null, null);

    private final BiFunction<Field, String, Typed> reading;
    private final BiFunction<Field, Object, String> showing;

    FieldType(BiFunction<Field, String, Typed> reading, BiFunction<Field, Object, String> showing) {
        this.reading = reading;
        this.showing = showing;
    }

    /** Whether there is always something of it. */
    public boolean hasNoNone() {
        return this == FLAG || this == CHOICE || this == WEEKDAY || this == NUMBER;
    }

    Typed read(Field field, Object filled, Numbers numbers) {
        return switch (this) {
            case FLAG -> Typed.good(filled instanceof Boolean on ? on : field.empty());
            case LINKS -> WrittenList.links(field, filled instanceof List<?> list ? list : List.of());
            case REFS -> WrittenList.refs(field, filled instanceof List<?> list ? list : List.of());
            case PHONE -> WrittenText.phone(field, text(filled), numbers);
            default -> reading.apply(field, text(filled));
        };
    }

    private static String text(Object filled) {
        return filled instanceof String typed ? typed.strip() : "";
    }

    Object shown(Field field, Object wire) {
        return switch (this) {
            case FLAG -> wire instanceof Boolean on ? on : field.empty();
            case LINKS, REFS -> WrittenList.shown(wire);
            default -> showing.apply(field, wire);
        };
    }
}
