package coachdesk.desk.remote;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Catalogue;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.store.StoredCatalogue;
import coachdesk.desk.store.Outbox;
import coachdesk.desk.store.RandomIds;
import coachdesk.testkit.providers.ProviderFault;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is filled in of the catalogue in the window fits what the hosted backend has a place for. */
class ClassicSheetsTest {
    @TempDir
    Path folder;

    @Test
    void every_field_of_every_form_has_its_place_there_but_for_how_many_a_course_takes() {
        List<String> without = Sheets.ALL.stream()
                .flatMap(sheet -> sheet.fields().stream()
                        .map(field -> field.name().split("\\.")[0])
                        .filter(field -> !ClassicKinds.of(sheet.kind()).takes().contains(field))
                        .map(field -> sheet.kind() + " " + field))
                .toList();

        assertThat(without).containsExactly("COURSE capacity");
    }

    @Test
    void what_a_form_leaves_empty_can_be_said_there() {
        Sheets.ALL.forEach(sheet -> sheet.fields().stream()
                .filter(field -> !field.needed() && !field.name().contains("."))
                .forEach(field -> {
                    ClassicKind there = ClassicKinds.of(sheet.kind());
                    Object said = there.said(field.name(), field.empty());
                    boolean kept = !there.takes().contains(field.name());
                    boolean ruled = said == ClassicKind.NEEDED;
                    assertThat(kept || ruled || there.sayable(field.name(), said))
                            .as("%s %s", sheet.kind(), field.name())
                            .isTrue();
                }));
    }

    @Test
    void twenty_codes_at_once_arrive_once_each_though_answers_are_lost() {
        try (HostedDesk at = new HostedDesk(folder)) {
            RandomIds ids = new RandomIds(new SplittableRandom(3));
            Catalogue catalogue = new StoredCatalogue(
                    at.desk.store, at.desk.records, new Outbox(at.desk.records, ids), ids, at.desk.clock);
            at.sync();
            at.hosted.share("POST .*", 0.4, new SplittableRandom(4), new ProviderFault.LostAnswer());
            catalogue.createAll(
                    Sheets.CODE,
                    IntStream.rangeClosed(1, 20)
                            .mapToObj(n -> Map.<String, Object>of("code", "ETE-" + n, "type", "%", "value", 10))
                            .toList());

            for (int i = 0; i < 40; i++) {
                at.sync();
            }

            assertThat(at.desk.counts().pending()).isZero();
            assertThat(at.hosted.catalogue().codes())
                    .hasSize(20)
                    .extracting(code -> code.get("code"))
                    .doesNotHaveDuplicates();
            assertThat(at.desk.digest(Kind.DISCOUNT_CODE).count()).isEqualTo(20);
        }
    }
}
