package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Every public type of what others build on says in a sentence what it is. */
class PublicWordsTest {
    private static final Pattern PUBLIC_TYPE = Pattern.compile(
            "(?m)^public (?:abstract |final |sealed |non-sealed |static )*(?:class|record|enum|interface|@interface)"
                    + " (\\w+)");
    private static final Pattern SENTENCE_BEFORE = Pattern.compile("(?s).*\\*/\\s*(@\\w+(\\([^)]*\\))?\\s*)*$");

    @Test
    void public_types_of_contract_and_desk_are_explained() {
        assertThat(Sources.mainJava())
                .filteredOn(source -> source.in("src/contract/", "src/desk/"))
                .filteredOn(
                        source -> PUBLIC_TYPE.matcher(source.text()).results().anyMatch(type -> !SENTENCE_BEFORE
                                .matcher(source.text().substring(0, type.start()))
                                .matches()))
                .map(Sources.Source::path)
                .isEmpty();
    }
}
