package coachdesk.desk.checkin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TicketTextTest {
    @ParameterizedTest
    @CsvSource({
        // Addresses
        "https://afroboosteur.com/validate/AFR-B7281A, AFR-B7281A",
        "https://afroboost.com/validate/afr-b7281a/, AFR-B7281A",
        "https://afroboost.com/validate/AFR-B7281A?utm=1, AFR-B7281A",
        "https://afroboost.com/validate/AFR-B7281A#top, AFR-B7281A",
        "https://afroboost.com/validate/AFR-B7281A/print, AFR-B7281A",
        "https://afroboost.com/validate/x/validate/AFR-B7281A, AFR-B7281A",
        "https://afroboost.com/#/validate/AFR-B7281A, AFR-B7281A",
        "HTTPS://AFROBOOST.COM/VALIDATE/AFR-B7281A, AFR-B7281A",
        "afroboost.com/validate/AFR-B7281A, AFR-B7281A",
        "https://afroboost.com/validate/AFR%2DB7281A, AFR-B7281A",
        "https://afroboost.com/validate/AFR-B7281A%, AFR-B7281A",
        "https://afroboost.com/validate/MIGREE-7, MIGREE-7",
        "https://afroboost.com/validate/AF12AB34CD, AF12AB34CD",
        // Parameters
        "https://afroboost.com/?qr=AFR-339137, AFR-339137",
        "https://afroboost.com/?QR=AFR-339137, AFR-339137",
        "https://afroboost.com/chat?code=AFR-0ABCDE&res=AFR-3A85EC, AFR-3A85EC",
        "https://afroboost.com/chat?code=AFR-0ABCDE&qr=AFR-3A85EC, AFR-3A85EC",
        "https://afroboost.com/chat?code=AFR-0ABCDE, AFR-0ABCDE",
        "https://afroboost.com/chat?res=&code=AFR-0ABCDE, AFR-0ABCDE",
        "https://afroboost.com/chat?code=PROMO5, PROMO5",
        "https://afroboost.com/validate/AFR-111111?res=AFR-222222, AFR-222222",
        "https://afroboost.com/?qr=GROUPE1%3A%3ALéa-K, GROUPE1::Léa-K",
        "https://afroboost.com/#/scan?qr=AFR-339137, AFR-339137",
        "https://afroboost.com/?qr=AFROBOOST%3AAFR-339137, AFR-339137",
        // Members of a group: the slug keeps its case
        "grp-2026::leaK, GRP-2026::leaK",
        "AFROBOOST:grp::Zoé, GRP::Zoé",
        // Codes, alone and inside text
        "AFR-FBA7CD, AFR-FBA7CD",
        "afr-3c5d65, AFR-3C5D65",
        "' AFR-3C5D65 ', AFR-3C5D65",
        "AFROBOOST:AFR-EBAEE7, AFR-EBAEE7",
        "afroboost: afr-ebaee7, AFR-EBAEE7",
        "AFROBOOST:ABC-9, ABC-9",
        "Code : AFR-FBA7CD (merci !), AFR-FBA7CD",
        "AFR–FBA7CD, AFR-FBA7CD",
        "AFR FBA7CD, AFR-FBA7CD",
        "https://afroboost.com/t/AFR-FBA7CD, AFR-FBA7CD",
        "af12ab34cd, AF12AB34CD",
        "'billet AF12AB34CD, entrée', AF12AB34CD",
        "AF-MIGREE22, AF-MIGREE22",
        // Temporary codes of an unfinished booking are codes that nobody knows
        "AF-MB3K9Z1Q, AF-MB3K9Z1Q",
        "AFRO-12AB, AFRO-12AB",
        "B7281A, B7281A",
        "7610000000001, 7610000000001",
        "AFROBOOST, AFROBOOST",
    })
    void findsTheCode(String text, String code) {
        assertThat(TicketText.code(text)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "---",
                "https://www.example.org/menu?table=12",
                "https://afroboost.com",
                "https://afroboost.com/",
                "https://afroboost.com/validate/",
                "https://afroboost.com/?qr=",
                "www.example.org/menu",
                "afroboost://open",
                "WIFI:T:WPA;S:studio;P:secret;;",
                "mailto:someone@example.com",
                "tel:+41790000111",
                "bonjour tout le monde",
                "🔥",
                "AFR-🔥🔥🔥🔥🔥🔥",
                "💃🏿 Mireille",
                "AFR-FBA7CD\u0000",
                "\u0000",
                "AFR-\u0001FBA7CD",
                "\u001b[31mAFR-FBA7CD",
                "'; DROP TABLE reservation; --",
                "::",
                "A::",
                "::b",
                "%00",
            })
    void whatIsNoTicketHasNoCode(String text) {
        assertThat(TicketText.code(text)).isEmpty();
    }

    @Test
    void nullIsNoTicket() {
        assertThat(TicketText.code(null)).isEmpty();
        assertThat(TicketText.normal(null)).isNull();
    }

    @Test
    void aLineEndOfAScannerAndTheLinesOfAPastedMessageDoNoHarm() {
        assertThat(TicketText.code("AFR-FBA7CD\r\n")).contains("AFR-FBA7CD");
        assertThat(TicketText.code("Réservation confirmée\nCode :\tAFR-FBA7CD\nÀ bientôt !"))
                .contains("AFR-FBA7CD");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AFR-",
                "?qr=",
                "/validate/",
                "%41",
                "é",
                "🔥",
                "A::",
                "::",
                "AFROBOOST:",
                " ",
                "=&",
                "\u0000"
            })
    void fourKilobytesAreNoTicketAndHalfOfItIsReadAtOnce(String piece) {
        assertThat(TicketText.code(piece.repeat(4096 / piece.length()))).isEmpty();
        assertTimeout(Duration.ofSeconds(20), () -> TicketText.code(piece.repeat(2000 / piece.length())));
    }

    @Test
    void lettersOfAnyAlphabetAreCodesBecauseMovedRowsHoldAnything() {
        assertThat(TicketText.code("été-22")).contains("ÉTÉ-22");
        assertThat(TicketText.normal(" été-22 ")).isEqualTo("ÉTÉ-22");
    }
}
