package coachdesk.backend.delivery.mail;

import coachdesk.backend.delivery.Outcome;
import coachdesk.backend.delivery.http.ProviderErrors;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.ParseException;
import java.time.Duration;
import java.util.Set;
import java.util.regex.Pattern;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

/** What a failure of an SMTP conversation means for the letter. */
final class SmtpFailure {
    private static final int NOT_SIGNED_IN = 535;
    /** Sign in first; too weak a way to; not with this name and password. */
    private static final Set<Integer> OF_ACCOUNT = Set.of(530, 534, NOT_SIGNED_IN);

    private static final Pattern USED_UP = Pattern.compile("\\b5\\.4\\.5\\b");
    private static final int REFUSED_FOR_GOOD = 500;
    private static final int MOST = 599;

    private SmtpFailure() {}

    /** @param ending whether the end of the message had been said */
    static Outcome of(MessagingException failure, boolean ending) {
        if (failure instanceof ParseException) {
            return Outcome.refused(ProviderErrors.BAD_ADDRESS, null);
        }
        int code = code(failure);
        if (code > MOST || code < 0) {
            return ending
                    ? Outcome.uncertain(ProviderErrors.NO_ANSWER)
                    : Outcome.later(ProviderErrors.UNREACHABLE, Duration.ZERO);
        }
        String said = Integer.toString(code);
        if (OF_ACCOUNT.contains(code)) {
            return Outcome.closed(said, null);
        }
        if (usedUp(failure)) {
            return Outcome.closed(ProviderErrors.USED_UP, null);
        }
        return code >= REFUSED_FOR_GOOD ? Outcome.refused(said, null) : Outcome.later(said, Duration.ZERO);
    }

    /** By the enhanced code that mail providers give when an account has sent all that it may today. */
    private static boolean usedUp(MessagingException failure) {
        for (Exception e = failure; e instanceof MessagingException here; e = here.getNextException()) {
            if (here.getMessage() != null && USED_UP.matcher(here.getMessage()).find()) {
                return true;
            }
        }
        return false;
    }

    /** The server's own; -1 when it said none. */
    private static int code(MessagingException failure) {
        int code = -1;
        for (Exception e = failure; e instanceof MessagingException here; e = here.getNextException()) {
            int said = said(here);
            code = said < 0 || here instanceof SMTPSendFailedException && code >= 0 ? code : said;
        }
        return code;
    }

    private static int said(MessagingException failure) {
        return switch (failure) {
            case SMTPAddressFailedException address -> address.getReturnCode();
            case SMTPSenderFailedException sender -> sender.getReturnCode();
            case SMTPSendFailedException send -> send.getReturnCode();
            case AuthenticationFailedException _ -> NOT_SIGNED_IN;
            default -> -1;
        };
    }
}
