package coachdesk.backend.customers;

import coachdesk.backend.customers.store.CustomerRows;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.backend.http.Trouble;
import coachdesk.backend.records.Classic;
import coachdesk.backend.store.ChangeSet;
import coachdesk.backend.store.Stored;
import coachdesk.contract.Kind;
import coachdesk.contract.Routes;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Customers, for programs of the customer relations: the very records that desks have. */
public final class CustomerRoutes {
    private final Classic classic;
    private final CustomerRows rows;
    private final CustomerList list;

    public CustomerRoutes(Classic classic, CustomerRows rows) {
        this.classic = classic;
        this.rows = rows;
        this.list = new CustomerList(rows);
    }

    public List<Route> routes() {
        return List.of(
                Route.get(Routes.CUSTOMERS, Access.COACH, list::list),
                Route.post(Routes.CUSTOMERS, Access.COACH, this::add),
                Route.get(Routes.CUSTOMERS_EXPORT, Access.COACH, call -> export(call, "clients.csv")),
                Route.get(Routes.EXPORT_CUSTOMERS, Access.COACH, call -> export(call, "export-customers.csv")),
                Route.get(Routes.CUSTOMER, Access.COACH, this::one),
                Route.put(Routes.CUSTOMER, Access.COACH, this::edit),
                Route.delete(Routes.CUSTOMER, Access.COACH, this::delete));
    }

    private Answer export(Call call, String name) {
        return CustomerCsv.file(
                name,
                rows.all(call.tenant()).stream()
                        .map(row -> CustomerShape.told(call.tenant(), row))
                        .toList());
    }

    private Answer one(Call call) {
        return told(call, call.at("id"), 200, null);
    }

    private Answer add(Call call) {
        Map<String, Object> body = call.object();
        Instant now = classic.now().truncatedTo(ChronoUnit.MILLIS);
        String id = "cust_" + now.toEpochMilli() + "_"
                + Classic.newId().replace("-", "").substring(0, 12);
        Map<String, Object> doc = CustomerShape.made(id, body, now.toString());
        classic.change(call, work -> {
            single(work.changes(), id, doc);
            return work.create(Kind.CUSTOMER, id, doc);
        });
        return told(call, id, 201, "Client créé.");
    }

    private Answer edit(Call call) {
        Map<String, Object> fields = CustomerShape.edited(call.object());
        String id = call.at("id");
        classic.change(call, work -> {
            Stored before = work.live(Kind.CUSTOMER, id).orElseThrow(CustomerRoutes::unknown);
            unmodified(call, work.changes(), id);
            single(work.changes(), id, changed(before, fields));
            return work.edit(before, fields);
        });
        return told(call, id, 200, "Client mis à jour.");
    }

    private Answer delete(Call call) {
        String id = call.at("id");
        classic.change(call, work -> {
            Stored before = work.live(Kind.CUSTOMER, id).orElseThrow(CustomerRoutes::unknown);
            unmodified(call, work.changes(), id);
            work.delete(before);
            return null;
        });
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        told.put("message", "Client supprimé.");
        return Answer.json(told);
    }

    /** Of what is given anew only: two customers whom desks gave one address stay as they are until somebody merges them. */
    private static Map<String, Object> changed(Stored before, Map<String, Object> fields) {
        Map<String, Object> doc = before.doc();
        Map<String, Object> news = new LinkedHashMap<>(fields);
        news.entrySet().removeIf(field -> Objects.equals(field.getValue(), doc.get(field.getKey())));
        return news;
    }

    /** Whoever writes for this studio waits for this transaction, so that two at once cannot both be the only one. */
    private static void single(ChangeSet changes, String id, Map<String, Object> doc) {
        if (doc.get(CustomerShape.EMAIL) instanceof String email
                && changes.byCode(Kind.CUSTOMER, email).stream().anyMatch(other -> another(other, id))) {
            throw new Trouble(409, "Un client avec cet e-mail existe déjà.");
        }
        if (doc.get(CustomerShape.PHONE) instanceof String phone
                && changes.of(Kind.CUSTOMER, phone).stream().anyMatch(other -> another(other, id))) {
            throw new Trouble(409, "Un client avec ce téléphone existe déjà.");
        }
    }

    private static boolean another(Stored other, String id) {
        return other.live() && !other.id().equals(id);
    }

    private static void unmodified(Call call, ChangeSet changes, String id) {
        Optional<Instant> seen =
                call.header("If-Unmodified-Since").map(text -> Moments.of(text, "If-Unmodified-Since"));
        Optional<Instant> now = CustomerRows.changed(changes, id);
        if (seen.isPresent() && now.isPresent()) {
            Instant known = Moments.wholeSeconds(seen.get()) ? now.get().truncatedTo(ChronoUnit.SECONDS) : now.get();
            if (known.isAfter(seen.get())) {
                throw new Trouble(412, "Ce client a été modifié entre-temps : relisez-le avant de le changer.");
            }
        }
    }

    private Answer told(Call call, String id, int status, String message) {
        CustomerRows.Row row = rows.one(call.tenant(), id).orElseThrow(CustomerRoutes::unknown);
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("success", true);
        if (message != null) {
            told.put("message", message);
        }
        told.put("customer", CustomerShape.told(call.tenant(), row));
        return Answer.json(status, told, Map.of());
    }

    private static Trouble unknown() {
        return new Trouble(404, "Client introuvable.");
    }
}
