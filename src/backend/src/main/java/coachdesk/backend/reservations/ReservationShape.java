package coachdesk.backend.reservations;

import static coachdesk.backend.http.FieldType.FLAG;
import static coachdesk.backend.http.FieldType.INTEGER;
import static coachdesk.backend.http.FieldType.NUMBER;
import static coachdesk.backend.http.FieldType.OBJECT;
import static coachdesk.backend.http.FieldType.TEXT;
import static coachdesk.backend.http.FieldType.TEXTS;
import static coachdesk.backend.http.Shape.maybe;
import static coachdesk.backend.http.Shape.needed;

import coachdesk.backend.http.Shape;
import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;

/** The classic fields of a reservation. */
final class ReservationShape {
    static final Shape CREATE = Shape.of(
            needed("userId", TEXT),
            needed("userName", TEXT),
            needed("userEmail", TEXT),
            maybe("userWhatsapp", TEXT, ""),
            needed("courseId", TEXT),
            needed("courseName", TEXT),
            needed("courseTime", TEXT),
            needed("datetime", TEXT),
            needed("offerId", TEXT),
            needed("offerName", TEXT),
            needed("price", NUMBER),
            maybe("quantity", INTEGER, 1),
            needed("totalPrice", NUMBER),
            maybe("discountCode", TEXT, null),
            maybe("discountType", TEXT, null),
            maybe("discountValue", NUMBER, null),
            maybe("selectedVariants", OBJECT, null),
            maybe("variantsText", TEXT, null),
            maybe("shippingAddress", TEXT, null),
            maybe("isProduct", FLAG, false),
            maybe("selectedDates", TEXTS, null),
            maybe("selectedDatesText", TEXT, null),
            maybe("promoCode", TEXT, null),
            maybe("source", TEXT, null),
            maybe("type", TEXT, null));

    static final Shape TRACKING = Shape.of(maybe("trackingNumber", TEXT, null), maybe("shippingStatus", TEXT, null));

    private ReservationShape() {}

    /** @param createdAt ISO-8601 */
    static Map<String, Object> document(Map<String, Object> booking, String id, String code, String createdAt) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("reservationCode", code);
        doc.putAll(booking);
        doc.put("createdAt", createdAt);
        doc.put("validated", false);
        doc.put("validatedAt", null);
        doc.put("tva", new BigDecimal("0.0"));
        doc.put("shippingCost", new BigDecimal("0.0"));
        doc.put("trackingNumber", null);
        doc.put("shippingStatus", "pending");
        return doc;
    }
}
