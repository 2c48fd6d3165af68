package coachdesk.backend.reservations;

import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Documents;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Kind;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The list of reservations, the newest first: a page with fewer fields, or all with all. */
final class ReservationList {
    private static final int PAGE = 20;
    private static final int LARGEST_PAGE = 10_000;
    private static final Set<String> SHOWN = Set.of(
            "id",
            "reservationCode",
            "userName",
            "userEmail",
            "userWhatsapp",
            "courseName",
            "courseTime",
            "datetime",
            "offerName",
            "totalPrice",
            "quantity",
            "validated",
            "validatedAt",
            "createdAt",
            "selectedDates",
            "selectedDatesText",
            "selectedVariants",
            "variantsText",
            "isProduct",
            "shippingStatus",
            "trackingNumber",
            "promoCode",
            "source",
            "type");

    private final RecordStore store;

    ReservationList(RecordStore store) {
        this.store = store;
    }

    Answer answer(Call call) {
        int page = call.number("page", 1, 1, Integer.MAX_VALUE);
        int limit = call.number("limit", PAGE, 1, LARGEST_PAGE);
        boolean all = call.flag("all_data");
        RecordStore.Page rows = all
                ? store.page(call.tenant(), Kind.RESERVATION, 0, Integer.MAX_VALUE)
                : store.page(call.tenant(), Kind.RESERVATION, (page - 1L) * limit, limit);
        List<String> docs = all
                ? rows.docs()
                : rows.docs().stream().map(ReservationList::shown).toList();
        Map<String, Long> pagination = Map.of(
                "page",
                (long) page,
                "limit",
                (long) limit,
                "total",
                rows.total(),
                "pages",
                (rows.total() + limit - 1) / limit);
        return Answer.json(out -> {
            out.write("{\"data\":".getBytes(StandardCharsets.UTF_8));
            Documents.write(docs, out);
            out.write((",\"pagination\":" + Json.write(pagination) + "}").getBytes(StandardCharsets.UTF_8));
        });
    }

    private static String shown(String text) {
        Map<String, Object> doc = Json.read(text);
        doc.keySet().retainAll(SHOWN);
        return Json.write(doc);
    }
}
