package coachdesk.desk.contacts;

/**
 * What a form or a line of a file says of somebody. Blanks at both ends are gone.
 *
 * @param name null for none
 * @param email null for none
 * @param phone in E.164 where it is a number; null for none
 */
public record ContactFields(String name, String email, String phone) {
    /** Nobody has a longer one. */
    public static final int LONGEST = 254;

    public ContactFields {
        name = bare(name);
        email = bare(email);
        phone = PhoneNumber.normalised(phone);
    }

    private static String bare(String text) {
        return text == null || text.isBlank() ? null : text.strip();
    }

    /** What is wrong with them. */
    public enum Fault {
        /** Nothing tells who it is. */
        NOTHING,
        EMAIL,
        PHONE,
        TOO_LONG
    }

    /** Null when they are good. */
    public Fault fault() {
        if (name == null && email == null && phone == null) {
            return Fault.NOTHING;
        }
        if (tooLong(name) || tooLong(email) || tooLong(phone)) {
            return Fault.TOO_LONG;
        }
        if (email != null && !email.matches("[^\\s@<>\"',;:()]+@[^\\s@<>\"',;:()]+\\.[^\\s@<>\"',;:()]+")) {
            return Fault.EMAIL;
        }
        return phone != null && PhoneNumber.parse(phone).isEmpty() ? Fault.PHONE : null;
    }

    private static boolean tooLong(String text) {
        return text != null && text.length() > LONGEST;
    }

    /** @throws IllegalArgumentException when they are not good: whoever shows a form asks before */
    public ContactFields checked() {
        if (fault() != null) {
            throw new IllegalArgumentException(fault().name());
        }
        return this;
    }
}
