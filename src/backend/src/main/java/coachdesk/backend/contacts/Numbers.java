package coachdesk.backend.contacts;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
import com.google.i18n.phonenumbers.PhoneNumberUtil.ValidationResult;
import com.google.i18n.phonenumbers.Phonenumber.PhoneNumber;
import com.google.i18n.phonenumbers.metadata.init.ClassPathResourceMetadataLoader;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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

    /**
     * The ways in which people write a number, for those who find it only as it was written.
     *
     * @return what came first, and alone when it is no number
     */
    public static List<String> forms(String e164) {
        try {
            PhoneNumber number = PHONES.parse(e164, null);
            String national = PHONES.format(number, PhoneNumberFormat.NATIONAL);
            return Stream.of(
                            e164,
                            PHONES.format(number, PhoneNumberFormat.INTERNATIONAL),
                            national,
                            national.replaceAll("\\D", ""),
                            "00" + e164.substring(1))
                    .distinct()
                    .toList();
        } catch (NumberParseException e) {
            return List.of(e164);
        }
    }
}
