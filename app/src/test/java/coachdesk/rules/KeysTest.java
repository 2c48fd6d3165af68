package coachdesk.rules;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every key is there in every language, is used, and is a literal where it is used. */
class KeysTest {
    private static final Pattern LITERAL = Pattern.compile("\"((?:\\\\.|[^\"\\\\\\n])*)\"");
    private static final Pattern KEY_SHAPED = Pattern.compile("[a-z][a-zA-Z]*(\\.[a-zA-Z0-9_-]+)+\\.?");
    private static final Pattern ASKED =
            Pattern.compile("\\b(?:texts|words)(?:\\(\\))?\\s*\\.\\s*(?:get|bind|say)\\(\\s*([^,)]*[,)]?)");

    /** Shaped like keys, but the names of files and of what can go wrong. */
    private static final Set<String> NO_KEYS = Stream.concat(
                    Stream.of("settings.json", "secrets.json", "sync.lock"),
                    Arrays.stream(ErrorCode.values()).map(ErrorCode::wire))
            .collect(Collectors.toSet());

    /** Small controls and bridges that are handed a key by a caller, who writes it as a literal. */
    private static final Set<String> HANDED_A_KEY = Set.of("coachdesk/app/ui/", "coachdesk/desk/words/");

    @ParameterizedTest
    @ValueSource(strings = {"app", "desk", "cli"})
    void the_three_languages_have_the_same_keys(String bundle) {
        for (String language : Languages.ALL) {
            assertThat(Languages.read(bundle, language).keySet())
                    .as("%s_%s", bundle, language)
                    .isEqualTo(Languages.read(bundle, "fr").keySet());
            assertThat(Languages.doubles(bundle, language))
                    .as("twice in %s_%s", bundle, language)
                    .isEmpty();
        }
    }

    @Test
    void the_two_bundles_share_no_key() {
        assertThat(Languages.read("app", "fr").keySet())
                .doesNotContainAnyElementsOf(Languages.read("desk", "fr").keySet());
    }

    @Test
    void every_key_is_used() {
        Set<String> unused = new TreeSet<>(Languages.read("fr").keySet());
        unused.removeAll(literals());
        unused.removeAll(familyKeys());
        assertThat(unused).isEmpty();
    }

    @Test
    void every_key_the_code_names_is_there() {
        Set<String> keys = Languages.read("fr").keySet();
        Set<String> groups = keys.stream().map(KeysTest::group).collect(Collectors.toSet());
        assertThat(literals().stream()
                        .filter(literal -> KEY_SHAPED.matcher(literal).matches())
                        .filter(literal -> groups.contains(group(literal)))
                        .filter(literal -> !keys.contains(literal) && !NO_KEYS.contains(literal))
                        .filter(literal -> families()
                                .noneMatch(family -> family.prefix().equals(literal)
                                        || family.members().contains(literal))))
                .isEmpty();
        assertThat(familyKeys().stream().filter(key -> !keys.contains(key))).isEmpty();
    }

    @Test
    void every_key_is_a_literal_where_it_is_asked_for() {
        assertThat(Sources.mainJava().stream()
                        .filter(source -> source.in("app/src/main/", "src/cli/src/main/", "src/desk/src/main/"))
                        .filter(source -> !source.in(HANDED_A_KEY.toArray(String[]::new)))
                        .flatMap(source -> ASKED.matcher(source.code())
                                .results()
                                .filter(call -> !literalOrFamily(call.group(1)))
                                .map(call -> source.at(call.end()) + "  " + call.group())))
                .isEmpty();
    }

    private static boolean literalOrFamily(String argument) {
        return argument.matches("(?s)\"[^\"]+\"\\s*[,)]")
                || families().anyMatch(family -> argument.startsWith('"' + family.prefix() + "\" +"));
    }

    private static Set<String> literals() {
        return Sources.mainJava().stream()
                .flatMap(source -> LITERAL.matcher(source.code()).results())
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
    }

    private static List<String> familyKeys() {
        return families().flatMap(KeyFamily::keys).toList();
    }

    private static Stream<KeyFamily> families() {
        return KeyFamily.ALL.stream();
    }

    private static String group(String key) {
        return key.substring(0, key.indexOf('.'));
    }
}
