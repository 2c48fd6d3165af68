package coachdesk.backend.customers;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.store.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** However many ask at once, one customer has an address. */
class OnlyOneCustomerTest {
    private static final int AT_ONCE = 12;

    @ParameterizedTest
    @EnumSource(TestDatabases.class)
    void of_many_at_once_one_is_made(TestDatabases database) {
        try (Town town = new Town(database);
                var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Caller coach = town.coach("nord");
            List<CompletableFuture<Integer>> asked = new ArrayList<>();
            for (int i = 0; i < AT_ONCE; i++) {
                Map<String, Object> body = i % 2 == 0
                        ? Map.of("email", "a@example.com", "phone", "+4179000000" + i)
                        : Map.of("email", "b" + i + "@example.com", "phone", "+41790000099");
                asked.add(CompletableFuture.supplyAsync(
                        () -> coach.post("/api/v1/customers", body).status(), threads));
            }
            assertThat(asked.stream().map(CompletableFuture::join).toList())
                    .containsOnly(201, 409)
                    .filteredOn(status -> status == 201)
                    .hasSize(2);
            assertThat(coach.get("/api/v1/customers").text()).contains("\"total\":2");
        }
    }
}
