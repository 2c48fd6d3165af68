package coachdesk.app.checkin;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScannedTextTest {
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "fr-CH | AFR'B7281A | AFR-B7281A",
                "fr-CH | httpsö--example.com-validate-AFR'B7281A | https://example.com/validate/AFR-B7281A",
                "fr-CH | httpsö--examplez.com-_qrÂFR'B7281A | https://exampley.com/?qr=AFR-B7281A",
                "fr-CH | httpsö--example.com-chat_code^12/resÂFR'B7281A |"
                        + " https://example.com/chat?code=12&res=AFR-B7281A",
                "de-CH | httpsé--example.com-validate-AFR'B7281A | https://example.com/validate/AFR-B7281A",
                "de | AFRßB7281A | AFR-B7281A",
                "de | httpsÖ--example.com-_qrÁFRßB7281A | https://example.com/?qr=AFR-B7281A",
                "de | AFROBOOSTÖAFR2 | AFROBOOST:AFR2",
                "fr | QFR)Bèé_&Q | AFR-B7281A",
                "fr | httpsM!!exq,ple:co,!vqlidqte!QFR)Bèé_&Q | https://example.com/validate/AFR-B7281A",
                "fr | QF&é\"'(-è_ | AF12345678",
                "us | AFR/B7281A | AFR-B7281A",
                "us | https>&&example.com&validate&AFR/B7281A | https://example.com/validate/AFR-B7281A",
                "fr-CH | B7281Aöözoe | B7281A::yoe"
            })
    void aWrongLayoutIsUndone(String layout, String arrived, String meant) {
        assertThat(ScannedText.meant(arrived)).isEqualTo(meant);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "AFR-B7281A",
                "afr-b7281a",
                "https://example.com/validate/AFR-B7281A?x=1",
                "https>--example.com-validate-AFR-B7281A",
                "AF1234567A",
                "B7281A::zoe",
                "WIFI:S:Café;T:WPA;P:ça va;;",
                "L'été à Zürich",
                "4006381333931",
                "💃🕺",
                ""
            })
    void whatIsReadableOrForeignStaysAsItArrived(String text) {
        assertThat(ScannedText.meant(text)).isEqualTo(text);
    }
}
