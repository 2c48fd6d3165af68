package coachdesk.desk.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.metadata.init.ClassPathResourceMetadataLoader;
import java.util.Optional;

/**
 * Telephone numbers that can be written to, however people write them, by the same rule as the server's. Thread-safe.
 *
 * @param country ISO code of the studio's: of it are numbers without a country
 */
public record Numbers(String country) {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.createInstance(new ClassPathResourceMetadataLoader());
    private static final int LONGEST = 60;

    /** In E.164; empty when nobody can be called by it. */
    public Optional<String> e164(String written) {
        if (written == null || written.length() > LONGEST || written.chars().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        try {
            var number = PHONES.parse(written, country);
            return PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
