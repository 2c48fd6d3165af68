package coachdesk.backend.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import java.util.Locale;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows how far it came: before the end of a message was said, the server has taken nothing. */
final class PhasedTransport extends SMTPTransport {
    private boolean ending;

    PhasedTransport(Session session, SmtpAccount account) {
        super(session, url(account), account.security() == SmtpAccount.Security.TLS ? "smtps" : "smtp", false);
    }

    private static URLName url(SmtpAccount account) {
        return new URLName(
                account.security() == SmtpAccount.Security.TLS ? "smtps" : "smtp",
                account.host(),
                account.port(),
                null,
                account.user(),
                account.password());
    }

    static String property(SmtpAccount account, String name) {
        String protocol = account.security() == SmtpAccount.Security.TLS ? "smtps" : "smtp";
        return ("mail." + protocol + "." + name).toLowerCase(Locale.ROOT);
    }

    void begin() {
        ending = false;
    }

    /** Whether the end of the message has been said, so that the server may have taken it. */
    boolean ending() {
        return ending;
    }

    @Override
    protected void finishData() throws IOException, MessagingException {
        ending = true;
        super.finishData();
    }
}
