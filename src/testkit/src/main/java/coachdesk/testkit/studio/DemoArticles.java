package coachdesk.testkit.studio;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * A studio's articles: drafts, one that is planned, published ones, and an older one in HTML. The same time gives the same.
 *
 * @param revisions how some of them stood before
 */
public record DemoArticles(List<Map<String, Object>> articles, List<Map<String, Object>> revisions) {
    private static final Duration PAUSE = Duration.ofMinutes(40);

    public static DemoArticles at(Instant now, ZoneId zone) {
        JsonNode file = DemoFile.read("demo-articles.json");
        List<Map<String, Object>> articles = new ArrayList<>();
        file.get("articles").forEach(one -> articles.add(article(one, now.minus(PAUSE), zone)));
        List<Map<String, Object>> revisions = new ArrayList<>();
        file.get("revisions").forEach(one -> revisions.add(revision(one, now.minus(PAUSE.multipliedBy(3)))));
        return new DemoArticles(articles, revisions);
    }

    private static Map<String, Object> article(JsonNode one, Instant now, ZoneId zone) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", one.get("id").asText());
        doc.put("title", one.get("title").asText());
        doc.put("content", lines(one.get("content")));
        doc.put("excerpt", one.get("excerpt").asText());
        doc.put("imageUrl", one.path("picture").asText());
        doc.put("category", one.get("category").asText());
        doc.put(
                "tags",
                StreamSupport.stream(one.get("tags").spliterator(), false)
                        .map(JsonNode::asText)
                        .toList());
        doc.put("author", "");
        doc.put("published", one.get("state").asText().equals("published"));
        doc.put("createdAt", ago(now, one, "createdDaysAgo"));
        doc.put("updatedAt", ago(now, one, "daysAgo"));
        if (one.has("inHours")) {
            doc.put(
                    "publishAt",
                    now.plus(Duration.ofHours(one.get("inHours").asInt())).toString());
            doc.put("publishZone", zone.getId());
        }
        return doc;
    }

    private static Map<String, Object> revision(JsonNode one, Instant now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", one.get("id").asText());
        doc.put("article_id", one.get("article").asText());
        doc.put("at", ago(now, one, "daysAgo"));
        doc.put("by", one.get("by").asText());
        doc.put("title", one.get("title").asText());
        doc.put("content", lines(one.get("content")));
        doc.put("excerpt", "");
        doc.put("imageUrl", "");
        return doc;
    }

    private static String ago(Instant now, JsonNode one, String field) {
        return now.minus(Duration.ofDays(one.get(field).asInt())).toString();
    }

    private static String lines(JsonNode lines) {
        return StreamSupport.stream(lines.spliterator(), false)
                .map(JsonNode::asText)
                .collect(Collectors.joining("\n"));
    }
}
