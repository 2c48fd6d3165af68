package coachdesk.backend.delivery.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.URLName;
import java.io.IOException;
import org.eclipse.angus.mail.smtp.SMTPTransport;

/** An SMTP connection that knows how far it came: before the end of a message was said, the server has taken nothing. */
final class PhasedTransport extends SMTPTransport {
    private boolean ending;

    PhasedTransport(Session session, SmtpAccount account) {
        super(session, url(account), protocol(account), account.security() == SmtpAccount.Security.TLS);
    }

    private static String protocol(SmtpAccount account) {
        return account.security() == SmtpAccount.Security.TLS ? "smtps" : "smtp";
    }

    private static URLName url(SmtpAccount account) {
        return new URLName(protocol(account), account.host(), account.port(), null, account.user(), account.password());
    }

    static String property(SmtpAccount account, String name) {
        return "mail." + protocol(account) + "." + name;
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
