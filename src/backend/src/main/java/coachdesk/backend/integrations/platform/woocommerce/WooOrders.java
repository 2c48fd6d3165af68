package coachdesk.backend.integrations.platform.woocommerce;

import coachdesk.backend.integrations.platform.Connector.Activity;
import coachdesk.backend.integrations.platform.Connector.Deal;
import coachdesk.backend.integrations.platform.http.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Bookings as orders, and what happened as private notes at them. A shop does not look for orders by what programs wrote on them:
 * those of the customer are gone through for our mark. Neither orders that are not paid nor private notes are told to anybody.
 */
final class WooOrders {
    private static final int PAGE = 100;
    private static final String MARK = "_coachdesk_booking";

    private final Wire wire;
    private final WooApi api;

    WooOrders(Wire wire, WooApi api) {
        this.wire = wire;
        this.api = api;
    }

    /** @return id of the order */
    String of(Deal deal) {
        String known = known(deal);
        return known != null ? known : wire.ask(api.order(document(deal))).text("/id");
    }

    /** Null when there is none with this key. */
    private String known(Deal deal) {
        for (int page = 1; ; page++) {
            JsonNode orders = newest(deal.external(), page, PAGE);
            for (JsonNode order : orders) {
                if (marked(order, deal.key())) {
                    return order.path("id").asText();
                }
            }
            if (orders.size() < PAGE) {
                return null;
            }
        }
    }

    private JsonNode newest(String customer, int page, int size) {
        Map<String, String> query =
                Map.of("customer", customer, "page", "" + page, "per_page", "" + size, "_fields", "id,meta_data");
        return wire.ask(api.orders(query)).list("");
    }

    private static boolean marked(JsonNode order, String key) {
        for (JsonNode own : order.path("meta_data")) {
            if (own.path("key").asText().equals(MARK)
                    && own.path("value").asText().equals(key)) {
                return true;
            }
        }
        return false;
    }

    private static Map<String, Object> document(Deal deal) {
        Map<String, Object> fee = Map.of(
                "name", deal.title(), "total", deal.amount() == null ? "0.00" : deal.amount(), "tax_status", "none");
        Map<String, Object> order = new LinkedHashMap<>();
        order.put("customer_id", Long.parseLong(deal.external()));
        order.put("status", "pending");
        if (deal.currency() != null) {
            order.put("currency", deal.currency());
        }
        order.put("fee_lines", List.of(fee));
        order.put("meta_data", List.of(Map.of("key", MARK, "value", deal.key())));
        return order;
    }

    /** @return id of the note; null for whoever has no order */
    String note(Activity activity) {
        JsonNode orders = newest(activity.external(), 1, 1);
        if (orders.isEmpty()) {
            return null;
        }
        String order = orders.get(0).path("id").asText();
        String mark = "[" + activity.key() + "]";
        for (JsonNode note : wire.ask(api.notes(order)).list("")) {
            if (note.path("note").asText().contains(mark)) {
                return note.path("id").asText();
            }
        }
        // A note is HTML there: what was typed stays text.
        String text = "%s · %s\n%s\n%s"
                .formatted(activity.at(), activity.title(), activity.text(), mark)
                .replace("&", "&amp;")
                .replace("<", "&lt;");
        return wire.ask(api.note(order, Map.of("note", text, "customer_note", false)))
                .text("/id");
    }
}
