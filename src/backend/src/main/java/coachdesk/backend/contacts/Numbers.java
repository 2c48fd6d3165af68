package coachdesk.backend.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.init.ClassPathResourceMetadataLoader;
import java.util.Optional;

/** Telephone numbers, however people write them. Thread-safe. */
public final class Numbers {
    private static final PhoneNumberUtil PHONES = PhoneNumberUtil.createInstance(new ClassPathResourceMetadataLoader());
    private static final int LONGEST = 60;

    private final String country;

    /** @param country ISO code of the studio's: of it are numbers without a country */
    public Numbers(String country) {
        this.country = country;
    }

    /** In E.164; empty when nobody can be called by it. */
    public Optional<String> e164(String written) {
        if (written == null || written.length() > LONGEST || written.chars().anyMatch(Character::isLetter)) {
            return Optional.empty();
        }
        try {
            PhoneNumber number = PHONES.parse(written, country);
            return PHONES.isPossibleNumberWithReason(number) == ValidationResult.IS_POSSIBLE
                    ? Optional.of(PHONES.format(number, PhoneNumberFormat.E164))
                    : Optional.empty();
        } catch (NumberParseException e) {
            return Optional.empty();
        }
    }
}
