package coachdesk.backend.delivery.mail;

/**
 * A mail server and who one is there.
 *
 * @param user null where none is asked for
 * @param password secret; null where none is asked for
 */
public record SmtpAccount(String host, int port, Security security, String user, String password) {
    /** How the line is kept from being read. */
    public enum Security {
        /** From the first byte. */
        TLS,
        /** After a greeting; never without. */
        STARTTLS,
        /** Not at all: on this machine alone. */
        NONE
    }

    /** Without the password. */
    @Override
    public String toString() {
        return host + ":" + port;
    }
}
