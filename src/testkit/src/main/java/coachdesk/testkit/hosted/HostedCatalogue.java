package coachdesk.testkit.hosted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** What stands in the hosted backend of what a studio shows and sells, and how it comes there by the website. Thread-safe. */
public final class HostedCatalogue {
    private final HostedData data;
    private final HostedPages pages;
    private final Object lock;

    HostedCatalogue(HostedData data, HostedPages pages, Object lock) {
        this.data = data;
        this.pages = pages;
        this.lock = lock;
    }

    private <T> T now(Supplier<T> what) {
        synchronized (lock) {
            return what.get();
        }
    }

    private String added(List<Map<String, Object>> rows, HostedModel model, Map<String, Object> fields) {
        return now(() -> {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("id", data.newId());
            row.putAll(model.whole(fields));
            row.putAll(fields);
            rows.add(row);
            return (String) row.get("id");
        });
    }

    /** @param weekday 0 is Sunday. @return its id */
    public String course(String name, int weekday, String time, String place) {
        return added(
                data.courses,
                HostedModel.COURSE,
                Map.of("name", name, "weekday", weekday, "time", time, "locationName", place));
    }

    /** @param price in CHF. @return its id */
    public String offer(String name, double price) {
        return added(data.offers, HostedModel.OFFER, Map.of("name", name, "price", price));
    }

    /** Without a limit. @param type one of 100%, %, CHF. @return its id */
    public String code(String code, String type, double value) {
        return added(
                data.codes,
                HostedModel.CODE,
                Map.of("code", code, "type", type, "value", value, "maxUses", 0, "used", 0, "active", true));
    }

    /** @return its id */
    public String article(String title, String content, boolean published) {
        return now(() -> (String) pages.article(Map.of("title", title, "content", content, "published", published))
                .get("id"));
    }

    /** Somebody writes on the website. */
    public void rewrite(String article, String content) {
        now(() -> {
            HostedData.find(data.articles, article).orElseThrow().put("content", content);
            return null;
        });
    }

    /** @param slug stored in small letters, also where it exists. @return its id */
    public String media(String slug, String url, String title) {
        return now(() -> (String) pages.medium(Map.of("slug", slug, "video_url", url, "title", title))
                .get("id"));
    }

    public void paymentLinks(Map<String, Object> fields) {
        now(() -> {
            data.paymentLinks.putAll(fields);
            return null;
        });
    }

    public void concept(Map<String, Object> fields) {
        now(() -> {
            data.concept.putAll(fields);
            return null;
        });
    }

    /** Somebody books on the website. @return the reservation's id */
    public String books(String course, String name) {
        return now(() -> {
            Map<String, Object> booking = new LinkedHashMap<>();
            booking.put("id", data.newId());
            booking.put("reservationCode", "AFR-" + String.format("%06d", data.reservations.size() + 1));
            booking.put("userName", name);
            booking.put("courseId", course);
            booking.put("validated", false);
            booking.put("createdAt", data.now());
            data.reservations.addFirst(booking);
            return (String) booking.get("id");
        });
    }

    /** The website changes a record, or something stands in the database that no route writes so. */
    public void stored(String id, String field, Object value) {
        now(() -> row(id).orElseThrow().put(field, value));
    }

    /** The website takes a record away. */
    public void removes(String id) {
        now(() -> all().filter(rows -> rows.removeIf(row -> id.equals(row.get("id"))))
                .count());
    }

    private Optional<Map<String, Object>> row(String id) {
        return all().flatMap(List::stream)
                .filter(row -> id.equals(row.get("id")))
                .findFirst();
    }

    private Stream<List<Map<String, Object>>> all() {
        return Stream.of(
                data.courses, data.offers, data.categories, data.codes, data.articles, data.media, data.reservations);
    }

    /** A record as it is stored; empty when it is not there. */
    public Optional<Map<String, Object>> find(String id) {
        return now(() -> row(id).map(LinkedHashMap::new));
    }

    /** The archived ones too, as of all that follow the oldest first. */
    public List<Map<String, Object>> courses() {
        return now(() -> List.copyOf(data.courses));
    }

    public List<Map<String, Object>> offers() {
        return now(() -> List.copyOf(data.offers));
    }

    public List<Map<String, Object>> categories() {
        return now(() -> List.copyOf(data.categories));
    }

    public List<Map<String, Object>> codes() {
        return now(() -> List.copyOf(data.codes));
    }

    public List<Map<String, Object>> articles() {
        return now(() -> List.copyOf(data.articles));
    }

    public List<Map<String, Object>> media() {
        return now(() -> List.copyOf(data.media));
    }

    public List<Map<String, Object>> reservations() {
        return now(() -> List.copyOf(data.reservations));
    }

    public Map<String, Object> paymentLinks() {
        return now(() -> new LinkedHashMap<>(data.paymentLinks));
    }

    public Map<String, Object> concept() {
        return now(() -> new LinkedHashMap<>(data.concept));
    }
}
