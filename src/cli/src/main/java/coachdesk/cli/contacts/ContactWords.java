package coachdesk.cli.contacts;

import coachdesk.cli.terminal.Words;
import coachdesk.desk.contacts.ImportPlan.Refusal;
import coachdesk.desk.contacts.matching.Reason;

/** What a terminal says of contacts. */
final class ContactWords {
    private ContactWords() {}

    static String why(Words words, Reason why) {
        return switch (why) {
            case BY_HAND -> words.get("contacts.why.hand");
            case SAME_ID -> words.get("contacts.why.id");
            case SAME_EMAIL -> words.get("contacts.why.email");
            case SAME_PHONE -> words.get("contacts.why.phone");
            case ALIKE -> words.get("contacts.why.alike");
        };
    }

    static String refusal(Words words, Refusal refusal) {
        return switch (refusal) {
            case NOTHING -> words.get("contacts.fault.nothing");
            case EMAIL -> words.get("contacts.fault.email");
            case PHONE -> words.get("contacts.fault.phone");
            case LONG -> words.get("contacts.fault.long");
            case QUOTE -> words.get("import.quote");
            case REPEATED -> words.get("contacts.fault.repeated");
        };
    }
}
