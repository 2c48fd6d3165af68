package coachdesk.backend.delivery.mail;

import coachdesk.contract.integrations.ValueForm;

/** E-mail addresses, as plain as they are in practice. */
public final class MailAddress {
    private MailAddress() {}

    public static boolean valid(String text) {
        return text != null && ValueForm.EMAIL.accepts(text);
    }

    /** @param name may be null */
    static String named(String name, String address) {
        if (name == null || name.isBlank()) {
            return address;
        }
        return "\"" + name.replaceAll("[\\p{Cntrl}\"\\\\<>]", " ").strip() + "\" <" + address + ">";
    }

    /** First letter, dots and domain: enough to know it again, too little to write to. */
    public static String masked(String address) {
        int at = address.indexOf('@');
        return at < 1 ? "•••" : address.charAt(0) + "•••" + address.substring(at);
    }
}
