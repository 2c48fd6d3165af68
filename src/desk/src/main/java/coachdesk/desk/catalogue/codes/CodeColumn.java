package coachdesk.desk.catalogue.codes;

import coachdesk.desk.files.Headings;
import java.util.List;

/** What a column of a file says of a promo code. */
public enum CodeColumn {
    IGNORED(null),
    CODE("code", "code", "code promo", "promo code", "rabattcode", "gutscheincode"),
    TYPE("type", "type", "reduction", "typ", "ermassigung"),
    VALUE("value", "value", "valeur", "wert", "montant", "amount"),
    MOST("maxUses", "maxuses", "max uses", "utilisations au plus", "uses at most", "einlosungen hochstens"),
    END("expiresAt", "expiresat", "expiry", "expiration", "dernier jour", "last day", "letzter tag", "ablauf"),
    EMAIL(
            "assignedEmail",
            "assignedemail",
            "email",
            "e-mail",
            "courriel",
            "mail",
            "beneficiaire",
            "beneficiary",
            "reserve a une personne",
            "for one person only",
            "nur fur eine person"),
    COURSES("courses", "courses", "cours et offres", "classes and offers", "kurse und angebote"),
    ACTIVE("active", "active", "actif", "aktiv");

    /** Of people, in the lists from which codes were made for each. */
    private static final List<String> NAMES = List.of("name", "nom");

    private final String field;
    private final List<String> headings;

    CodeColumn(String field, String... headings) {
        this.field = field;
        this.headings = List.of(headings);
    }

    /** On the wire; null for {@link #IGNORED}. */
    public String field() {
        return field;
    }

    /** By the words above them, in French, English and German, and as the fields are called on the wire. */
    public static List<CodeColumn> guess(List<String> headings) {
        List<CodeColumn> columns = Headings.guess(headings, List.of(values()), IGNORED, column -> column.headings);
        if (!columns.contains(CODE)) {
            List<String> small = headings.stream()
                    .map(heading -> heading.strip().toLowerCase(java.util.Locale.ROOT))
                    .toList();
            NAMES.stream()
                    .map(small::indexOf)
                    .filter(place -> place >= 0)
                    .findFirst()
                    .ifPresent(place -> columns.set(place, CODE));
        }
        return columns;
    }
}
