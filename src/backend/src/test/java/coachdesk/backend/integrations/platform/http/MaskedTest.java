package coachdesk.backend.integrations.platform.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import okhttp3.Request;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import retrofit2.Call;
import retrofit2.Retrofit;
import retrofit2.converter.jackson.JacksonConverterFactory;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.Path;

/** Nothing of somebody is told again, and what helps to mend it is. */
class MaskedTest {
    interface Api {
        @POST("{kind}")
        Call<JsonNode> write(@Path("kind") String kind, @Body Map<String, Object> body);
    }

    private static Request request(Map<String, Object> body) {
        return new Retrofit.Builder()
                .baseUrl("https://platform.example/")
                .addConverterFactory(JacksonConverterFactory.create())
                .build()
                .create(Api.class)
                .write("contacts", body)
                .request();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Anna-Lena is no city of contacts | … is no city of contacts",
                "Property lastname must not be Muster | Property lastname must not be …",
                "anna.other@example.com is taken by contact 12345 | … is taken by contact 12345",
                "Phone +41 79 000 00 01 or 079 000 00 02 | Phone … or …",
                "token eyJhbGciOiJIUzI1NiJ9.e30.x1 expired | token … expired",
                "two\t lines | two lines"
            })
    void what_was_sent_and_what_names_somebody_is_left_out(String said, String told) {
        Request request = request(
                Map.of("properties", Map.of("firstname", "Anna-Lena", "lastname", "Muster"), "tags", List.of("VIP")));

        assertThat(Masked.message(said, request)).isEqualTo(told);
    }

    @Test
    void the_longer_value_goes_first_and_long_messages_end() {
        Request request = request(Map.of("a", "Anna", "b", "Anna Muster"));

        assertThat(Masked.message("'Anna Muster'", request)).isEqualTo("'…'");
        assertThat(Masked.message("bad ".repeat(200), request)).hasSize(300).endsWith("…");
        assertThat(Masked.message(" ", request)).isNull();
        assertThat(Masked.message(null, request)).isNull();
    }
}
