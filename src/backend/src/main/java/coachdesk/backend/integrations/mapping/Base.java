package coachdesk.backend.integrations.mapping;

import coachdesk.backend.json.Json;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What both sides had last, by the platform's names and without what is empty. The two may differ: platforms write things
 * their own way, and what is merely written otherwise is no change.
 *
 * @param here as it was ready to go there
 */
public record Base(Map<String, String> here, Map<String, String> there) {
    public static final Base NONE = new Base(Map.of(), Map.of());

    public Base {
        here = here == null ? Map.of() : here;
        there = there == null ? Map.of() : there;
    }

    public static Base read(String text) {
        return Json.read(text, Base.class);
    }

    public String written() {
        Map<String, Object> both = new LinkedHashMap<>();
        both.put("here", here);
        both.put("there", there);
        return Json.write(both);
    }
}
