package coachdesk.desk.contacts;

import coachdesk.desk.files.Headings;
import java.util.List;

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
        List<ImportColumn> columns = Headings.guess(headings, List.of(values()), IGNORED, column -> column.headings);
        int first = columns.indexOf(FIRST_NAME);
        int name = columns.indexOf(NAME);
        if (first >= 0 && name >= 0 && !columns.contains(LAST_NAME)) {
            columns.set(name, LAST_NAME);
        }
        return columns;
    }
}
