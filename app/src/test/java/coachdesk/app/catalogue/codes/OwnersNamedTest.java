package coachdesk.app.catalogue.codes;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.app.DeskFixture;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.contacts.ContactFields;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OwnersNamedTest {
    private static final Entry HERS =
            new Entry("hers", Map.of("code", "A", "assignedEmail", "moon.77@example.com", "type", "%"));
    private static final Entry HIS =
            new Entry("his", Map.of("code", "B", "assignedEmail", "luc@example.com", "type", "%"));
    private static final Entry ANYBODYS = new Entry("all", Map.of("code", "C", "type", "%"));

    @TempDir
    Path folder;

    private static List<Entry> found(OwnersNamed names, String text) {
        return Stream.of(HERS, HIS, ANYBODYS).filter(names.apply(text)).toList();
    }

    @Test
    void aCodeIsFoundByTheNameOfWhomItIsForAndNotByTheirTelephone() {
        try (DeskFixture fixture = new DeskFixture(folder, 10)) {
            fixture.desk.contacts().create(new ContactFields("Zoé d’Éclair", "Moon.77@example.com", "+41790000012"));
            fixture.desk.contacts().create(new ContactFields("Luc Éclair", "luc@example.com", null));
            OwnersNamed names = new OwnersNamed(fixture.desk.contacts());
            assertThat(found(names, "zoe")).containsExactly(HERS);
            assertThat(found(names, " eclair  ZOÉ")).containsExactly(HERS);
            assertThat(found(names, "Éclair")).containsExactly(HERS, HIS);
            assertThat(found(names, "0012")).isEmpty();
            assertThat(found(names, "personne de ce nom")).isEmpty();
        }
    }
}
