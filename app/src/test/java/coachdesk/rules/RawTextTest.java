package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What a person reads comes from the language files. */
class RawTextTest {
    private static final String WORD = "\"[^\"\\n]*\\p{L}{2,}[^\"\\n]*\"";
    private static final Pattern RAW = Pattern.compile("(setText|setTitle|setHeaderText|setContentText|setPromptText|"
            + "setAccessibleText|setAccessibleHelp|new (Label|Text|Tooltip|Button|MenuItem|CheckBox|Hyperlink|"
            + "TableColumn|ToggleButton|RadioButton|Menu|TitledPane|Notification)(<[^>]*>)?)\\(\\s*" + WORD);

    @Test
    void no_word_on_screen_is_written_in_the_code() {
        assertThat(Sources.mainJava().stream()
                        .filter(source -> source.in("app/src/main/java"))
                        .flatMap(source -> source.find(RAW, source.code()).stream()))
                .isEmpty();
    }
}
