package coachdesk.backend.delivery.mail;

import coachdesk.backend.delivery.Letter;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Map;

/** A mail as a message of the Internet, with the Message-ID that its letter's key gives. */
final class MailMessage extends MimeMessage {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();

    private final String id;

    private MailMessage(Session session, String id) {
        super(session);
        this.id = id;
    }

    static MimeMessage of(Session session, Mail mail, Letter letter, MailStyle style, Instant now)
            throws MessagingException {
        MailMessage message = new MailMessage(session, id(letter.key(), style.from()));
        message.setFrom(address(style.from(), style.name()));
        message.setRecipient(Message.RecipientType.TO, address(letter.address(), letter.name()));
        if (style.replyTo() != null) {
            message.setReplyTo(new InternetAddress[] {address(style.replyTo(), null)});
        }
        message.setSubject(mail.subject(), UTF_8);
        message.setHeader("Date", DateTimeFormatter.RFC_1123_DATE_TIME.format(now.atOffset(ZoneOffset.UTC)));
        for (Map.Entry<String, String> header : mail.headers().entrySet()) {
            message.setHeader(header.getKey(), header.getValue());
        }
        MimeMultipart both = new MimeMultipart("alternative");
        both.addBodyPart(part(mail.text(), "plain"));
        both.addBodyPart(part(mail.html(), "html"));
        message.setContent(both);
        message.saveChanges();
        return message;
    }

    private static MimeBodyPart part(String text, String subtype) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, subtype);
        return part;
    }

    private static String id(String key, String from) {
        return "<" + key.replaceAll("[^A-Za-z0-9._-]", "-") + "@" + from.substring(from.indexOf('@') + 1) + ">";
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            return new InternetAddress(address, name == null ? null : name.replaceAll("\\p{Cntrl}", " "), UTF_8);
        } catch (UnsupportedEncodingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", id);
    }
}
