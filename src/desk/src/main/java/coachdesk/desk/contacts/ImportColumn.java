package coachdesk.desk.contacts;

import coachdesk.desk.words.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** What a column of a file says of somebody. */
public enum ImportColumn {
    IGNORED,
    NAME("nom", "name", "nom complet", "full name", "nom et prenom", "kontakt", "contact"),
    FIRST_NAME("prenom", "first name", "firstname", "first_name", "vorname", "given name"),
    LAST_NAME(
            "nom de famille",
            "last name",
            "lastname",
            "last_name",
            "nachname",
            "familienname",
            "surname",
            "family name"),
    EMAIL(
            "e-mail",
            "email",
            "mail",
            "courriel",
            "adresse e-mail",
            "adresse email",
            "e-mail address",
            "email address",
            "e-mail-adresse",
            "e-mail 1 - value"),
    PHONE(
            "telephone",
            "phone",
            "tel",
            "tel.",
            "mobile",
            "portable",
            "natel",
            "numero",
            "whatsapp",
            "telefon",
            "handy",
            "nummer",
            "phone number",
            "telefonnummer",
            "phone 1 - value"),
    STATUS("statut", "status"),
    TAGS("etiquettes", "etiquette", "tags", "tag", "groupe", "groupes", "labels", "stichworter", "stichwort", "gruppe");

    private final List<String> headings;

    ImportColumn(String... headings) {
        this.headings = List.of(headings);
    }

    /** By the words above them, in French, English and German; each but the last is found once. */
    public static List<ImportColumn> guess(List<String> headings) {
        Set<ImportColumn> left = EnumSet.complementOf(EnumSet.of(IGNORED));
        List<ImportColumn> columns = new ArrayList<>();
        for (String heading : headings) {
            String folded = SearchText.fold(heading.strip());
            ImportColumn column = Arrays.stream(values())
                    .filter(one -> one.headings.contains(folded) && left.contains(one))
                    .findFirst()
                    .orElse(IGNORED);
            left.remove(column);
            columns.add(column);
        }
        int first = columns.indexOf(FIRST_NAME);
        int name = columns.indexOf(NAME);
        if (first >= 0 && name >= 0 && !columns.contains(LAST_NAME)) {
            columns.set(name, LAST_NAME);
        }
        return columns;
    }
}
