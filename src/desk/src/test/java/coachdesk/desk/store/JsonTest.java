package coachdesk.desk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import coachdesk.contract.Kind;
import coachdesk.desk.DeskKinds;
import com.fasterxml.jackson.core.type.TypeReference;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    private static final TypeReference<LinkedHashMap<String, Object>> DOCUMENT = new TypeReference<>() {};

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                " {\"z\":1,\"a\":\"é \\ud83d\\ude00 \\n\",\"no\":null,\"yes\":true,\"never\":false} ",
                "{\"price\":19.90,\"tiny\":1E-7,\"many\":9007199254740993,\"huge\":123456789012345678901234567890}",
                "{\"in\":{\"a\":[{\"b\":[]},[1,[2.50]],null,\"x\"],\"empty\":{}}}",
                "{\"twice\":1,\"twice\":{\"a\":2}}",
                "{\"a\":1} and what follows"
            })
    void a_document_is_read_as_the_mapper_reads_it(String text) throws Exception {
        assertThat(Json.read(text)).isEqualTo(Json.mapper().readValue(text, DOCUMENT));
        assertThat(Json.write(Json.read(text)))
                .isEqualTo(Json.write(Json.mapper().readValue(text, DOCUMENT)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "null",
                "[]",
                "\"text\"",
                "1",
                "<html>",
                "{",
                "{\"a\"",
                "{\"a\":",
                "{\"a\":[1",
                "{\"a\":1,",
                "{a:1}",
                "{\"a\":NaN}"
            })
    void what_is_no_document_is_not_read(String text) {
        assertThatThrownBy(() -> Json.read(text)).isInstanceOf(IllegalArgumentException.class);
        assertThat(Json.tryRead(text)).isEmpty();
    }

    @Test
    void a_document_nested_without_end_is_refused() {
        assertThat(Json.tryRead("{\"a\":".repeat(100_000))).isEmpty();
        assertThat(Json.tryRead("{\"a\":" + "[".repeat(100_000))).isEmpty();
    }

    @Test
    void each_kind_has_the_table_of_its_name() {
        Kinds kinds = DeskKinds.of(() -> ZoneOffset.UTC);
        assertThat(Stream.of(Kind.values()).filter(kind -> kinds.of(kind) != null))
                .isNotEmpty()
                .allSatisfy(kind -> assertThat(kinds.of(kind).table().getName()).isEqualTo(Kinds.table(kind)));
    }
}
