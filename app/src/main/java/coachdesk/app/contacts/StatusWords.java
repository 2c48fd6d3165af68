package coachdesk.app.contacts;

import coachdesk.app.ui.Texts;
import java.util.Locale;

/** What somebody is to the studio, in the user's language. */
public final class StatusWords {
    private StatusWords() {}

    /** A word that only this studio has is given back as it is; null for none. */
    public static String of(String status, Texts texts) {
        return switch (status == null ? "" : status.toLowerCase(Locale.ROOT)) {
            case "" -> null;
            case "active" -> texts.get("contacts.status.active");
            case "vip" -> texts.get("contacts.status.vip");
            case "customer" -> texts.get("contacts.status.customer");
            case "prospect" -> texts.get("contacts.status.prospect");
            case "lead" -> texts.get("contacts.status.lead");
            case "inactive" -> texts.get("contacts.status.inactive");
            default -> status;
        };
    }
}
