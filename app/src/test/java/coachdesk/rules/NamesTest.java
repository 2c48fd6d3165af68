package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class NamesTest {
    private static final Pattern GRAB_BAG =
            Pattern.compile(".*(Manager|Helper|Helpers|Util|Utils|Utility|Impl|Service|Common|Misc|Tools)");
    private static final Pattern UNFINISHED = Pattern.compile(
            "\\b(TO" + "DO|FIX" + "ME|X" + "XX|HA" + "CK)\\b|not (yet )?implemented", Pattern.CASE_INSENSITIVE);

    @Test
    void no_class_is_a_grab_bag() {
        assertThat(Sources.java())
                .map(source -> source.path()
                        .getFileName()
                        .toString()
                        .replace(".java", "")
                        .replaceFirst("Test$", ""))
                .filteredOn(name -> GRAB_BAG.matcher(name).matches())
                .isEmpty();
    }

    @Test
    void nothing_is_left_for_later() {
        assertThat(Sources.java().stream().flatMap(source -> source.find(UNFINISHED, source.text()).stream()))
                .isEmpty();
    }

    @Test
    void imports_are_single() {
        Pattern wildcard = Pattern.compile("(?m)^import (?!static)[\\w.]+\\.\\*;");
        assertThat(Sources.java().stream().flatMap(source -> source.find(wildcard, source.code()).stream()))
                .isEmpty();
    }
}
