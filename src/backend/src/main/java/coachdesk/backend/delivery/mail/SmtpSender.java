package coachdesk.backend.delivery.mail;

import coachdesk.backend.delivery.Letter;
import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.Sender;
import coachdesk.backend.delivery.http.ProviderErrors;
import coachdesk.contract.campaigns.Channel;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.time.Clock;
import java.time.Duration;
import java.util.Properties;
import java.util.concurrent.locks.ReentrantLock;
import javax.net.ssl.SSLSocketFactory;

/**
 * Sends e-mail through a mail server, over one connection that is kept while there is work. A mail server remembers no keys
 * and cannot be asked: what was lost at the very end of a message stays uncertain. The Message-ID is the letter's key, so
 * that a mail program which gets a letter twice can tell.
 */
public final class SmtpSender implements Sender, AutoCloseable {
    private static final String CONNECT_MILLIS = "10000";
    private static final String ANSWER_MILLIS = "30000";

    private final SmtpAccount account;
    private final MailStyle style;
    private final MailTemplate template;
    private final Duration pace;
    private final Clock clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Session session;
    private PhasedTransport transport;

    /** @param clock for the messages' date */
    public SmtpSender(SmtpAccount account, MailStyle style, Duration pace, Clock clock) {
        this(account, style, pace, clock, null);
    }

    /** @param trusted makes encrypted lines to whom it trusts; null for whom the system trusts */
    SmtpSender(SmtpAccount account, MailStyle style, Duration pace, Clock clock, SSLSocketFactory trusted) {
        this.account = account;
        this.style = style;
        this.template = new MailTemplate(style);
        this.pace = pace;
        this.clock = clock;
        Properties properties = properties(account);
        if (trusted != null) {
            properties.put(PhasedTransport.property(account, "ssl.socketFactory"), trusted);
        }
        this.session = Session.getInstance(properties);
    }

    private static Properties properties(SmtpAccount account) {
        boolean upgrade = account.security() == SmtpAccount.Security.STARTTLS;
        Properties properties = new Properties();
        put(properties, account, "connectiontimeout", CONNECT_MILLIS);
        put(properties, account, "timeout", ANSWER_MILLIS);
        put(properties, account, "writetimeout", ANSWER_MILLIS);
        put(properties, account, "starttls.enable", Boolean.toString(upgrade));
        put(properties, account, "starttls.required", Boolean.toString(upgrade));
        put(properties, account, "ssl.checkserveridentity", "true");
        put(properties, account, "auth", Boolean.toString(account.user() != null));
        put(properties, account, "ehlo", "true");
        put(properties, account, "sendpartial", "false");
        return properties;
    }

    private static void put(Properties properties, SmtpAccount account, String name, String value) {
        properties.put(PhasedTransport.property(account, name), value);
    }

    @Override
    public Channel channel() {
        return Channel.EMAIL;
    }

    @Override
    public Outcome send(Letter letter) {
        if (!MailAddress.valid(letter.address())) {
            return Outcome.refused(ProviderErrors.BAD_ADDRESS, null);
        }
        lock.lock();
        try {
            return sendNow(letter);
        } finally {
            lock.unlock();
        }
    }

    private Outcome sendNow(Letter letter) {
        PhasedTransport open = null;
        try {
            MimeMessage message = MailMessage.of(session, template.of(letter), letter, style, clock.instant());
            open = connected();
            open.begin();
            open.sendMessage(message, message.getAllRecipients());
            return Outcome.sent(message.getMessageID());
        } catch (MessagingException e) {
            Outcome outcome = SmtpFailure.of(e, open != null && open.ending());
            disconnect();
            return outcome;
        }
    }

    private PhasedTransport connected() throws MessagingException {
        if (transport == null || !transport.isConnected()) {
            disconnect();
            transport = new PhasedTransport(session, account);
            transport.connect(account.host(), account.port(), account.user(), account.password());
        }
        return transport;
    }

    private void disconnect() {
        if (transport != null) {
            try {
                transport.close();
            } catch (MessagingException e) {
                // It is gone either way.
            }
            transport = null;
        }
    }

    /** A mail server cannot be asked. */
    @Override
    public Duration pace() {
        return pace;
    }

    /** Ends the connection; the next letter opens another. */
    @Override
    public void close() {
        lock.lock();
        try {
            disconnect();
        } finally {
            lock.unlock();
        }
    }
}
