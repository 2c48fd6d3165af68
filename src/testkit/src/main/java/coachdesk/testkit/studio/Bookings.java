package coachdesk.testkit.studio;

import java.math.BigDecimal;
import java.text.MessageFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes reservations of every sort that is in circulation. */
record Bookings(Dice dice, Names names, Catalogue catalogue, Sessions sessions, Codes codes) {
    private static final int SPARSE_EVERY = 211;

    Booking make(int number, Map<String, Object> person) {
        if (number % SPARSE_EVERY == SPARSE_EVERY - 1) {
            return sparse(number, person);
        }
        int sort = dice.below(100);
        return sort < 12 ? product(number, person) : sort < 20 ? chat(number, person) : lesson(number, person);
    }

    private Booking lesson(int number, Map<String, Object> person) {
        Map<String, Object> course = dice.oneOf(catalogue.courses());
        Map<String, Object> offer = dice.oneOf(catalogue.lessons());
        int count = dice.chance(70) ? 1 : dice.between(2, 6);
        List<ZonedDateTime> dates = sessions.from(sessions.pick(course, dice), count);
        Instant made = before(dates.getFirst().toInstant());
        boolean byHand = dice.chance(12);
        BigDecimal price = (BigDecimal) offer.get("price");
        Map<String, Object> doc = start(number, person, (byHand ? "manual-" : "user-") + made.toEpochMilli());
        putCourse(doc, course);
        putOffer(doc, offer, price, count, price.multiply(BigDecimal.valueOf(count)));
        putRest(doc, made);
        doc.put(
                "datetime",
                byHand
                        ? handWritten(dates.getFirst())
                        : Dates.web(dates.getFirst().toInstant()));
        if (!byHand) {
            doc.put(
                    "selectedDates",
                    dates.stream().map(at -> Dates.web(at.toInstant())).toList());
            doc.put("selectedDatesText", Dates.days(dates));
            if (dice.chance(2)) {
                doc.put("datetime", "date à convenir");
            }
        }
        if (byHand) {
            doc.put("source", dice.chance(60) ? "manual" : "web");
            doc.put("type", "achat_direct");
            dates = dates.subList(0, 1);
        } else if (dice.chance(15)) {
            discount(doc, price, count);
        }
        if (dice.chance(3)) {
            doc.put("status", "cancelled");
        }
        return new Booking(doc, dates);
    }

    /** Booked by a subscriber in the chat: the time is that of the booking, the class's date is nowhere. */
    private Booking chat(int number, Map<String, Object> person) {
        Map<String, Object> course = dice.oneOf(catalogue.courses());
        Instant made = before(sessions.pick(course, dice).toInstant());
        Map<String, Object> doc = start(number, person, "guest-" + made.toEpochMilli());
        putCourse(doc, course);
        doc.put("datetime", Dates.web(made));
        putOffer(doc, course, new BigDecimal("0.0"), 1, new BigDecimal("0.0"));
        putRest(doc, made);
        doc.put("promoCode", dice.oneOf(names.promo()));
        doc.put("source", "chat_widget_abonne");
        doc.put("type", "abonné");
        return new Booking(doc, List.of(made.atZone(sessions.zone())));
    }

    private Booking product(int number, Map<String, Object> person) {
        Map<String, Object> offer = dice.oneOf(catalogue.products());
        Instant made = before(sessions.now());
        int quantity = dice.chance(80) ? 1 : dice.between(2, 4);
        BigDecimal price = (BigDecimal) offer.get("price");
        BigDecimal shipping = (BigDecimal) offer.get("shippingCost");
        Map<String, Object> doc = start(number, person, "user-" + made.toEpochMilli());
        doc.put("courseId", "N/A");
        doc.put("courseName", "Produit physique");
        doc.put("courseTime", "");
        doc.put("datetime", Dates.web(made));
        putOffer(
                doc,
                offer,
                price,
                quantity,
                price.multiply(BigDecimal.valueOf(quantity)).add(shipping));
        putRest(doc, made);
        Variants.choose(offer, dice).ifPresent(chosen -> {
            doc.put("selectedVariants", chosen);
            doc.put("variantsText", Variants.text(chosen));
        });
        doc.put("shippingAddress", MessageFormat.format(dice.oneOf(names.streets()), dice.between(1, 99)));
        doc.put("isProduct", true);
        doc.put("selectedDates", List.of());
        if (made.isBefore(sessions.now().minus(Duration.ofDays(5)))) {
            doc.put("shippingStatus", dice.chance(70) ? "delivered" : "shipped");
            doc.put("trackingNumber", "99.00." + (100_000 + dice.below(900_000)));
        }
        return new Booking(doc, List.of());
    }

    /** Carried over from an older system: hardly a field, and a time without zone. */
    private Booking sparse(int number, Map<String, Object> person) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", "migree-" + number);
        doc.put("reservationCode", codes.of(number));
        doc.put("userName", person.get("name"));
        doc.put("userEmail", person.get("email"));
        doc.put("createdAt", Dates.plain(before(sessions.now())).substring(0, 19));
        return new Booking(doc, List.of());
    }

    private Map<String, Object> start(int number, Map<String, Object> person, String userId) {
        Map<String, Object> doc = new LinkedHashMap<>(64);
        doc.put("id", dice.uuid());
        doc.put("reservationCode", codes.of(number));
        doc.put("userId", userId);
        doc.put("userName", person.get("name"));
        doc.put("userEmail", person.get("email"));
        doc.put("userWhatsapp", person.get("whatsapp"));
        return doc;
    }

    private static void putCourse(Map<String, Object> doc, Map<String, Object> course) {
        doc.put("courseId", course.get("id"));
        doc.put("courseName", course.get("name"));
        doc.put("courseTime", course.get("time"));
    }

    private static void putOffer(
            Map<String, Object> doc, Map<String, Object> offer, BigDecimal price, int quantity, BigDecimal total) {
        doc.put("offerId", offer.get("id"));
        doc.put("offerName", offer.get("name"));
        doc.put("price", price);
        doc.put("quantity", quantity);
        doc.put("totalPrice", total);
    }

    private static void putRest(Map<String, Object> doc, Instant made) {
        for (String name : List.of("discountCode", "discountType", "discountValue")) {
            doc.put(name, null);
        }
        doc.put("createdAt", Dates.stored(made));
        doc.put("validated", false);
        for (String name : List.of("validatedAt", "selectedVariants", "variantsText", "shippingAddress")) {
            doc.put(name, null);
        }
        doc.put("isProduct", false);
        doc.put("tva", new BigDecimal("0.0"));
        doc.put("shippingCost", new BigDecimal("0.0"));
        doc.put("trackingNumber", null);
        doc.put("shippingStatus", "pending");
        for (String name : List.of("selectedDates", "selectedDatesText", "promoCode", "source", "type")) {
            doc.put(name, null);
        }
    }

    private void discount(Map<String, Object> doc, BigDecimal price, int count) {
        BigDecimal off = new BigDecimal("7.0");
        doc.put("discountCode", dice.oneOf(names.promo()));
        doc.put("discountType", "CHF");
        doc.put("discountValue", off);
        doc.put("totalPrice", price.multiply(BigDecimal.valueOf(count)).subtract(off));
    }

    private String handWritten(ZonedDateTime session) {
        return dice.chance(60) ? Dates.plain(session.toInstant()) : Dates.hand(session);
    }

    /** Booked at most two weeks ahead, never after now. */
    private Instant before(Instant session) {
        Instant latest = session.isBefore(sessions.now()) ? session : sessions.now();
        return latest.minus(Duration.ofMinutes(dice.between(30, 20_000))).plusNanos(dice.below(999) * 1000L);
    }
}
