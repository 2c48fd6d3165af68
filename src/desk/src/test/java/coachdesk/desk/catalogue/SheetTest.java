package coachdesk.desk.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.contacts.Numbers;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SheetTest {
    private static final Numbers SWISS = new Numbers("CH");

    private static Object read(Field field, Object filled) {
        Typed typed = field.read(filled, SWISS);
        return typed.fault() != null ? typed.fault() : typed.wire();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "12,50 | 12.50",
                "12.5 | 12.50",
                "1'250.- | 1250.00",
                "CHF 30 | 30.00",
                "1 250,00 Fr. | 1250.00",
                "0 | 0.00"
            })
    void pricesAreExactHoweverTheyAreWritten(String typed, BigDecimal price) {
        assertThat(read(Field.money("price"), typed)).isEqualTo(price);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "-5 | NEGATIVE",
                "12.505 | DECIMALS",
                "douze | NO_NUMBER",
                "1,250.00 | NO_NUMBER",
                "NaN | NO_NUMBER",
                "1e3 | NO_NUMBER",
                "2000000 | TOO_LARGE",
                "'' | MISSING"
            })
    void whatIsNoPriceIsSaid(String typed, Fault fault) {
        assertThat(read(Field.money("price").need(), typed)).isEqualTo(fault);
    }

    @Test
    void anEmptyStockIsUnlimitedAndANegativeOneIsNone() {
        Field stock = Field.count("stock", -1);
        assertThat(read(stock, "")).isEqualTo(-1);
        assertThat(read(stock, "0")).isEqualTo(0);
        assertThat(read(stock, "-1")).isEqualTo(Fault.NEGATIVE);
        assertThat(read(stock, "1,5")).isEqualTo(Fault.DECIMALS);
        assertThat(stock.shown(-1)).isEqualTo("");
        assertThat(stock.shown(12)).isEqualTo("12");
    }

    @ParameterizedTest
    @CsvSource({"18h30,18:30", "18:30,18:30", "7h,07:00", "9.15,09:15", "25:00,NO_TIME", "midi,NO_TIME", "18:60,NO_TIME"
    })
    void timesAreReadAsPeopleWriteThem(String typed, String expected) {
        assertThat(read(Field.time("time"), typed).toString()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"#D91CD2,#d91cd2", "d9c,#dd99cc", "magenta,NO_COLOUR", "#12345,NO_COLOUR", "#gggggg,NO_COLOUR"})
    void aColourIsSixDigitsOrNone(String typed, String expected) {
        assertThat(read(Field.colour("primaryColor", "#000000"), typed).toString())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "maps.example.com/salle,https://maps.example.com/salle",
        "http://example.com,http://example.com",
        "javascript:alert(1),NO_LINK",
        "file:///etc/passwd,NO_LINK",
        "https://lea@evil.example.com,NO_LINK",
        "salle,NO_LINK"
    })
    void onlyAddressesOfTheWebAreLinks(String typed, String expected) {
        assertThat(read(Field.link("mapsUrl"), typed).toString()).isEqualTo(expected);
    }

    @Test
    void numbersAreStoredAsTheyAreCalledFromAnywhere() {
        assertThat(read(Field.phone("phone"), "079 000 00 01")).isEqualTo("+41790000001");
        assertThat(read(Field.phone("phone"), "sept")).isEqualTo(Fault.NO_PHONE);
        assertThat(read(Field.email("email"), "lea@example")).isEqualTo(Fault.NO_EMAIL);
    }

    @Test
    void linksAreCountedAndNoneStandsThereTwice() {
        Field images = Field.links("images", 2);
        assertThat(read(images, List.of("a.example.com/1", " "))).isEqualTo(List.of("https://a.example.com/1"));
        assertThat(read(images, List.of("a.example.com/1", "https://a.example.com/1")))
                .isEqualTo(Fault.TWICE);
        assertThat(read(images, List.of("a.example.com/1", "a.example.com/2", "a.example.com/3")))
                .isEqualTo(Fault.TOO_MANY);
        assertThat(read(images, List.of("pas un lien"))).isEqualTo(Fault.NO_LINK);
    }

    @Test
    void onlyWhatChangedIsStored() {
        Map<String, Object> doc = new HashMap<>(Map.of("name", "Carte", "price", new BigDecimal("150.0"), "stock", -1));
        doc.put("variants", Map.of("sizes", List.of("S", "M"), "origin", "x"));
        Map<String, Object> form = new HashMap<>(Sheets.OFFER.shown(doc));
        assertThat(Sheets.OFFER.read(doc, form, SWISS).fields()).isEmpty();
        form.put("price", "150,00");
        assertThat(Sheets.OFFER.read(doc, form, SWISS).fields())
                .as("the same price, written otherwise")
                .isEmpty();
        form.put("variants.sizes", "S, L");
        form.put("variants.colors", "noir");
        assertThat(Sheets.OFFER.read(doc, form, SWISS).fields())
                .isEqualTo(Map.of(
                        "variants", Map.of("sizes", List.of("S", "L"), "colors", List.of("noir"), "origin", "x")));
    }

    @Test
    void aNewRecordHasEveryField() {
        Map<String, Object> form = new HashMap<>(Sheets.OFFER.shown(Map.of()));
        assertThat(Sheets.OFFER.read(Map.of(), form, SWISS).faults())
                .isEqualTo(Map.of("name", Fault.MISSING, "price", Fault.MISSING));
        form.put("name", "Cours d'essai");
        form.put("price", "0");
        assertThat(Sheets.OFFER.read(Map.of(), form, SWISS).fields())
                .containsEntry("stock", -1)
                .containsEntry("variants", null)
                .containsEntry("price", new BigDecimal("0.00"))
                .containsEntry("images", List.of());
    }

    @Test
    void whatSomebodyElseStoredWrongNeitherBreaksTheFormNorIsTouched() {
        Map<String, Object> doc = Map.of("name", "Carte", "price", "gratuit", "images", 7, "variants", "S");
        Map<String, Object> form = Sheets.OFFER.shown(doc);
        assertThat(form).containsEntry("price", "").containsEntry("images", List.of());
        assertThat(Sheets.OFFER.read(doc, form, SWISS)).isEqualTo(new Sheet.Read(Map.of(), Map.of()));
    }

    private static Sheet.Read code(String code, String type, String value) {
        Map<String, Object> form = new HashMap<>(Sheets.CODE.shown(Map.of()));
        form.putAll(Map.of("code", code, "type", type, "value", value));
        return Sheets.CODE.read(Map.of(), form, SWISS);
    }

    @ParameterizedTest
    @CsvSource({
        "ete-26,%,10,code,none",
        "ÉTÉ,%,10,code,CHARACTERS",
        "A.*,%,10,code,CHARACTERS",
        "A,%,10,code,TOO_SHORT",
        "'',%,10,code,MISSING",
        "AB,%,'',value,MISSING",
        "AB,%,100,value,none",
        "AB,%,'100,5',value,NO_PERCENT",
        "AB,%,-1,value,NEGATIVE",
        "AB,CHF,250,value,none",
        "AB,CHF,'5,555',value,DECIMALS",
        "AB,100%,'',value,none"
    })
    void aCodeIsCheckedWithWhatItTakesOff(String code, String type, String value, String field, String fault) {
        Map<String, Fault> faults = code(code, type, value).faults();
        assertThat(faults).isEqualTo(fault.equals("none") ? Map.of() : Map.of(field, Fault.valueOf(fault)));
    }

    @Test
    void aCodeNeverLeavesOutWhatOtherProgramsTripOver() {
        Map<String, Object> fields = code("noel", "100%", "").fields();
        assertThat(fields)
                .containsEntry("code", "NOEL")
                .containsEntry("value", new BigDecimal("100"))
                .containsEntry("maxUses", 0)
                .containsEntry("courses", List.of())
                .containsEntry("assignedEmail", null);
        Map<String, Object> old = new HashMap<>(Map.of("code", "old.*", "type", "%", "value", 10, "active", true));
        Map<String, Object> form = new HashMap<>(Sheets.CODE.shown(old));
        assertThat(Sheets.CODE.read(old, form, SWISS).fields())
                .as("nobody touched it")
                .isEmpty();
        form.put("active", false);
        assertThat(Sheets.CODE.read(old, form, SWISS))
                .isEqualTo(new Sheet.Read(Map.of("active", false, "maxUses", 0), Map.of()));
    }
}
