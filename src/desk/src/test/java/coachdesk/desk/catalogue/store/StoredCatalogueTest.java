package coachdesk.desk.catalogue.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.PromoCodes;
import coachdesk.desk.problems.ProblemException;
import coachdesk.desk.reservations.Reservations.Undo;
import coachdesk.desk.store.NewStore;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.desk.store.Records;
import coachdesk.desk.store.Store;
import coachdesk.testkit.clock.SettableClock;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoredCatalogueTest {
    @TempDir
    Path folder;

    private Store store;
    private Catalogue catalogue;

    @BeforeEach
    void open() {
        store = NewStore.in(folder);
        Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
        RandomIds ids = new RandomIds(new SplittableRandom(7));
        SettableClock clock = new SettableClock(Instant.parse("2026-11-22T08:00:00Z"));
        catalogue = new StoredCatalogue(store, records, new Outbox(records, ids), ids, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    private List<String> names(String text) {
        return catalogue.list(Sheets.OFFER, text).stream()
                .map(entry -> (String) entry.doc().get("name"))
                .toList();
    }

    @Test
    void recordsAreListedByNameAndFoundWithoutAccents() {
        catalogue.createAll(
                Sheets.OFFER,
                List.of(
                        Map.of("name", "T-shirt"),
                        Map.of("name", "Évasion", "keywords", "plein air"),
                        Map.of("name", "carte")));
        assertThat(names("")).containsExactly("carte", "Évasion", "T-shirt");
        assertThat(names("evasion PLEIN")).containsExactly("Évasion");
        assertThat(names("absent")).isEmpty();
    }

    @Test
    void whatIsDoneCanBeTakenBack() {
        Catalogue.Saved saved = catalogue.create(Sheets.OFFER, Map.of("name", "Carte", "visible", true));
        Undo hidden = catalogue.change(Sheets.OFFER, saved.id(), Map.of("visible", false));
        hidden.undo();
        assertThat(catalogue.find(Sheets.OFFER, saved.id()).map(Entry::doc).orElseThrow())
                .containsEntry("visible", true);
        Undo deleted = catalogue.delete(Sheets.OFFER, saved.id());
        assertThat(names("")).isEmpty();
        assertThatThrownBy(() -> catalogue.change(Sheets.OFFER, saved.id(), Map.of("visible", false)))
                .isInstanceOf(ProblemException.class);
        deleted.undo();
        assertThat(names("")).containsExactly("Carte");
        saved.undo().undo();
        assertThat(names("")).isEmpty();
    }

    @Test
    void theOnlyRecordIsThereBeforeAnybodyHasFilledItIn() {
        String id = Kind.THE_CONCEPT;
        assertThat(catalogue.find(Sheets.CONCEPT, id).map(Entry::doc).orElseThrow())
                .containsEntry("appName", "")
                .containsEntry("primaryColor", "#D91CD2");
        Undo named = catalogue.change(Sheets.CONCEPT, id, Map.of("appName", "Studio Exemple"));
        assertThat(catalogue.find(Sheets.CONCEPT, id).map(Entry::doc).orElseThrow())
                .containsEntry("appName", "Studio Exemple")
                .containsEntry("paymentTwint", false)
                .doesNotContainValue(null);
        named.undo();
        assertThat(catalogue.find(Sheets.CONCEPT, id).map(Entry::doc).orElseThrow())
                .containsEntry("appName", "");
    }

    @Test
    void recordsOfTwoKindsAreStoredTogetherOrNotAtAllAndTakenBackTogether() {
        Catalogue.Edit links = new Catalogue.Edit(
                Sheets.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS, Map.of("twint", "https://pay.twint.ch/x"));
        Catalogue.Edit looks = new Catalogue.Edit(Sheets.CONCEPT, Kind.THE_CONCEPT, Map.of("paymentTwint", true));
        Catalogue.Edit gone = new Catalogue.Edit(Sheets.OFFER, "gone", Map.of("name", "x"));
        assertThatThrownBy(() -> catalogue.changeAll(List.of(links, looks, gone)))
                .isInstanceOf(ProblemException.class);
        assertThat(twint()).containsExactly("", false);
        Undo both = catalogue.changeAll(List.of(links, looks));
        assertThat(twint()).containsExactly("https://pay.twint.ch/x", true);
        both.undo();
        assertThat(twint()).containsExactly("", false);
    }

    private List<Object> twint() {
        return List.of(
                catalogue
                        .find(Sheets.PAYMENT_LINKS, Kind.THE_PAYMENT_LINKS)
                        .orElseThrow()
                        .doc()
                        .get("twint"),
                catalogue
                        .find(Sheets.CONCEPT, Kind.THE_CONCEPT)
                        .orElseThrow()
                        .doc()
                        .get("paymentTwint"));
    }

    @Test
    void aCodeThatAnotherRecordHasIsTakenHoweverItIsWritten() {
        String id = catalogue.create(Sheets.CODE, Map.of("code", "ete2026")).id();
        assertThat(catalogue.taken(Sheets.CODE, Map.of("code", "ETE2026"), null))
                .isTrue();
        assertThat(catalogue.taken(Sheets.CODE, Map.of("code", "ETE2026"), id))
                .as("its own")
                .isFalse();
        assertThat(catalogue.taken(Sheets.CODE, Map.of("value", 5), null)).isFalse();
        assertThat(catalogue.taken(Sheets.OFFER, Map.of("name", "ETE2026"), null))
                .isFalse();
    }

    /** The list that somebody looked at when they were planned may be older than the codes that there are now. */
    @Test
    void ofCodesThatAreMadeTogetherNoneIsThereTwice() {
        List<Map<String, Object>> planned = List.of(Map.of("code", "ETE-01"), Map.of("code", "ETE-02"));
        catalogue.createAll(Sheets.CODE, planned);
        assertThatThrownBy(() -> catalogue.createAll(Sheets.CODE, planned))
                .isInstanceOfSatisfying(
                        ProblemException.class,
                        e -> assertThat(e.problem().code()).isEqualTo(ErrorCode.CODE_TAKEN));
        assertThatThrownBy(() -> catalogue.create(Sheets.CODE, Map.of("code", "ete-02")))
                .isInstanceOf(ProblemException.class);
        List<Catalogue.Line> lines = List.of(
                new Catalogue.Line(null, Map.of("code", "ETE-03")), new Catalogue.Line(null, Map.of("code", "ete-01")));
        assertThatThrownBy(() -> catalogue.takeAll(Sheets.CODE, lines, done -> {}))
                .isInstanceOf(ProblemException.class);
        assertThat(catalogue.list(Sheets.CODE, "")).hasSize(2);
    }

    @Test
    void manyAreTakenBackTogetherAndNothingStaysOfManyThatBreakOff() {
        String id = catalogue.create(Sheets.OFFER, Map.of("name", "Carte")).id();
        List<Catalogue.Line> lines = new ArrayList<>();
        lines.add(new Catalogue.Line(id, Map.of("name", "Abonnement")));
        for (int i = 0; i < 120; i++) {
            lines.add(new Catalogue.Line(null, Map.of("name", "T-shirt " + i)));
        }
        List<Integer> steps = new ArrayList<>();
        Undo undo = catalogue.takeAll(Sheets.OFFER, lines, steps::add);
        assertThat(steps).containsExactly(50, 100, 121);
        assertThat(names("")).hasSize(121).contains("Abonnement");
        undo.undo();
        assertThat(names("")).containsExactly("Carte");
        lines.add(new Catalogue.Line("gone", Map.of("name", "x")));
        assertThatThrownBy(() -> catalogue.takeAll(Sheets.OFFER, lines, done -> {}))
                .isInstanceOf(ProblemException.class);
        assertThat(names("")).containsExactly("Carte");
    }

    @Test
    void bookingsAreFoundByTheirCodeInWhateverFieldAndCaseItStands() {
        book("a", Map.of("promoCode", "noel-01", "userName", "Zoé", "totalPrice", 20));
        book("b", Map.of("discountCode", " NOEL-01 ", "status", "cancelled"));
        book("c", Map.of("promoCode", "", "discountCode", "Autre"));
        book("d", Map.of());
        StoredPromoCodes uses = new StoredPromoCodes(store, new SplittableRandom(1));
        assertThat(uses.counts()).isEqualTo(Map.of("NOEL-01", 2, "AUTRE", 1));
        assertThat(uses.of("NOEL-01", 10))
                .containsExactlyInAnyOrder(
                        new PromoCodes.Use("a", "Zoé", null, new BigDecimal("20.00"), false),
                        new PromoCodes.Use("b", null, null, null, true));
        assertThat(uses.of("NOEL-01", 1)).hasSize(1);
        assertThat(uses.of("ABSENT", 1)).isEmpty();
    }

    private void book(String id, Map<String, Object> fields) {
        Records records = new Records(DeskKinds.of(() -> ZoneId.of("Europe/Zurich")));
        store.change(tx -> records.told(tx, Kind.RESERVATION, id, 1, fields));
    }
}
