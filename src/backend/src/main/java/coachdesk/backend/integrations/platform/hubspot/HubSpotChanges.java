package coachdesk.backend.integrations.platform.hubspot;

import coachdesk.backend.contacts.Numbers;
import coachdesk.backend.integrations.platform.Connector.Page;
import coachdesk.backend.integrations.platform.Connector.Remote;
import coachdesk.backend.integrations.platform.Settled;
import coachdesk.backend.integrations.platform.http.Answer;
import coachdesk.backend.integrations.platform.http.Wire;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What HubSpot's search finds. It sorts by one property only, and its own paging skips people while others change; so the
 * pages go by the time of the change, and those of one and the same time by their ids.
 */
final class HubSpotChanges {
    private static final int PAGE = 100;
    private static final String CHANGED = "lastmodifieddate";
    private static final String ID = "hs_object_id";

    private final Wire wire;
    private final HubSpotApi api;
    private final List<String> properties;

    /**
     * Who changed later than a time, or with an id, who changed at that time and has a later id.
     *
     * @param millis of the epoch @param id null for all that is later
     */
    private record Place(long millis, String id) {
        static Place of(String cursor) {
            String[] parts = cursor == null ? new String[] {"0"} : cursor.split("/", 2);
            return new Place(Long.parseLong(parts[0]), parts.length == 1 ? null : parts[1]);
        }

        String cursor() {
            return id == null ? Long.toString(millis) : millis + "/" + id;
        }
    }

    HubSpotChanges(Wire wire, HubSpotApi api, List<String> properties) {
        this.wire = wire;
        this.api = api;
        this.properties = properties;
    }

    List<Remote> withPhone(String phone) {
        List<String> forms = Numbers.forms(phone);
        return found(search(
                List.of(group(List.of(among("phone", forms))), group(List.of(among("mobilephone", forms)))), ID));
    }

    Page since(String cursor) {
        Place from = Place.of(cursor);
        return from.id() == null ? later(from) : same(from);
    }

    private Page later(Place from) {
        Answer answer = search(List.of(group(List.of(filter(CHANGED, "GT", Long.toString(from.millis()))))), CHANGED);
        List<Remote> found = found(answer);
        if (found.isEmpty()) {
            return new Page(found, from.cursor(), false);
        }
        long last = millis(found.getLast());
        if (found.size() < PAGE) {
            long end = Settled.until(Instant.ofEpochMilli(last), answer.date()).toEpochMilli();
            return new Page(found, new Place(Math.max(from.millis(), end), null).cursor(), false);
        }
        // There may be more of the last time than fit here: they come by their ids.
        List<Remote> before = found.stream().filter(one -> millis(one) < last).toList();
        return new Page(before, new Place(last, "0").cursor(), true);
    }

    private Page same(Place from) {
        String time = Long.toString(from.millis());
        List<Remote> found =
                found(search(List.of(group(List.of(filter(CHANGED, "EQ", time), filter(ID, "GT", from.id())))), ID));
        return found.size() < PAGE
                ? new Page(found, new Place(from.millis(), null).cursor(), true)
                : new Page(found, new Place(from.millis(), found.getLast().external()).cursor(), true);
    }

    private static Map<String, Object> group(List<Map<String, Object>> filters) {
        return Map.of("filters", filters);
    }

    private static Map<String, Object> filter(String property, String operator, String value) {
        return Map.of("propertyName", property, "operator", operator, "value", value);
    }

    private static Map<String, Object> among(String property, List<String> values) {
        return Map.of("propertyName", property, "operator", "IN", "values", values);
    }

    private Answer search(List<Map<String, Object>> groups, String sort) {
        return wire.ask(api.search(Map.of(
                "filterGroups", groups,
                "sorts", List.of(Map.of("propertyName", sort, "direction", "ASCENDING")),
                "properties", properties,
                "limit", PAGE)));
    }

    private static List<Remote> found(Answer answer) {
        List<Remote> found = new ArrayList<>();
        for (JsonNode one : answer.list("/results")) {
            found.add(HubSpot.remote(one));
        }
        return found;
    }

    private static long millis(Remote one) {
        return one.changed().toEpochMilli();
    }
}
