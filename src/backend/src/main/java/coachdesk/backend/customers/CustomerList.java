package coachdesk.backend.customers;

import coachdesk.backend.customers.store.CustomerRows;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** The list of customers: pages, what is looked for, and what changed since. */
final class CustomerList {
    private static final int PAGE = 20;
    private static final int LARGEST = 100;

    private final CustomerRows rows;

    CustomerList(CustomerRows rows) {
        this.rows = rows;
    }

    Answer list(Call call) {
        String tenant = call.tenant();
        int limit = Math.max(1, Math.min(LARGEST, number(call, "limit", PAGE)));
        int offset = number(call, "offset", 0);
        Optional<Instant> since = call.parameter("updated_since").map(text -> Moments.of(text, "updated_since"));
        Optional<Predicate<Map<String, Object>>> filter = filter(call);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        long total;
        if (since.isEmpty() && filter.isEmpty()) {
            CustomerRows.Page page = rows.page(tenant, offset, limit);
            told.put(
                    "customers",
                    page.rows().stream()
                            .map(row -> CustomerShape.told(tenant, row))
                            .toList());
            total = page.total();
        } else {
            List<Map<String, Object>> found = rows.near(tenant, since.orElse(null), words(call)).stream()
                    .map(row -> CustomerShape.told(tenant, row))
                    .filter(filter.orElse(customer -> true))
                    .toList();
            told.put("customers", found.stream().skip(offset).limit(limit).toList());
            total = found.size();
        }
        Map<String, Object> pagination = new LinkedHashMap<>();
        pagination.put("total", total);
        pagination.put("limit", limit);
        pagination.put("offset", offset);
        pagination.put("hasMore", (long) offset + limit < total);
        told.put("pagination", pagination);
        since.ifPresent(moment -> told.put(
                "deleted",
                rows.deleted(tenant, moment).stream()
                        .map(row -> Map.of(
                                "id", row.id(), "deleted_at", row.changed().toString()))
                        .toList()));
        return Answer.json(told);
    }

    /** A number that makes no sense counts as not given. */
    private static int number(Call call, String name, int otherwise) {
        try {
            int number = Integer.parseInt(call.parameter(name).orElse("").strip());
            return number < 0 ? otherwise : number;
        } catch (NumberFormatException e) {
            return otherwise;
        }
    }

    /** What must stand in the document of whoever is looked for. */
    private static List<String> words(Call call) {
        return Stream.of(
                        call.parameter("status").filter(text -> !CustomerShape.unsaid("status", text)),
                        call.parameter("search").map(String::strip))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Predicate<Map<String, Object>>> filter(Call call) {
        Optional<Predicate<Map<String, Object>>> status = call.parameter("status")
                .filter(text -> !text.isEmpty())
                .map(text -> customer -> text.equals(customer.get("status")));
        Optional<Predicate<Map<String, Object>>> search = call.parameter("search")
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .map(text -> customer -> CustomerShape.WHO.stream().anyMatch(name -> within(text, customer.get(name))));
        return status.isPresent() && search.isPresent()
                ? Optional.of(status.get().and(search.get()))
                : status.or(() -> search);
    }

    private static boolean within(String text, Object value) {
        return value instanceof String field && field.toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
    }
}
