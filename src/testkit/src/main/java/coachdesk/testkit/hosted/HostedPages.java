package coachdesk.testkit.hosted;

import coachdesk.testkit.providers.FakeHttp.Reply;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The hosted backend's articles, which only the coach may write and who that is says the body, and its films and pictures,
 * which are asked for by their slugs: a look at one of them counts as a view.
 */
final class HostedPages {
    static final String COACH = "coach.recorded@example.com";
    private static final List<String> OF_ARTICLE =
            List.of("title", "content", "excerpt", "imageUrl", "category", "tags", "published");

    private static final Pattern YOUTUBE = Pattern.compile("(?:youtu\\.be/|[?&]v=|/shorts/)([\\w-]{11})");

    private final HostedData data;

    HostedPages(HostedData data) {
        this.data = data;
    }

    Reply answer(String method, String[] parts, Map<String, Object> body) {
        return parts[1].equals("articles") ? articles(method, parts, body) : media(method, parts, body);
    }

    private Reply articles(String method, String[] parts, Map<String, Object> body) {
        if (method.equals("DELETE") && body.isEmpty()) {
            return new Reply(500, "{\"detail\":\"Erreur suppression: Expecting value\"}");
        }
        if (!method.equals("GET") && !COACH.equals(body.get("email"))) {
            return new Reply(403, "{\"detail\":\"Accès refusé\"}");
        }
        if (parts.length == 2) {
            return FakeHosted.json(
                    method.equals("GET")
                            ? data.articles.reversed().stream().limit(100).toList()
                            : article(body));
        }
        Map<String, Object> article = HostedData.find(data.articles, parts[2]).orElse(null);
        if (article == null) {
            return FakeHosted.notFound();
        }
        return switch (method) {
            case "PUT" -> {
                OF_ARTICLE.stream()
                        .filter(field -> body.get(field) != null)
                        .forEach(field -> article.put(field, body.get(field)));
                article.put("updatedAt", data.now());
                article.put("updatedBy", COACH);
                yield FakeHosted.json(article);
            }
            case "DELETE" -> {
                data.articles.remove(article);
                yield FakeHosted.json(Map.of("success", true, "message", "Article supprimé", "deleted_id", parts[2]));
            }
            default -> FakeHosted.json(article);
        };
    }

    Map<String, Object> article(Map<String, Object> body) {
        Map<String, Object> article = new LinkedHashMap<>();
        article.put("id", data.newId());
        article.put("title", body.getOrDefault("title", "Sans titre"));
        Stream.of("content", "excerpt", "imageUrl").forEach(field -> article.put(field, body.getOrDefault(field, "")));
        article.put("category", body.getOrDefault("category", "general"));
        article.put("tags", body.getOrDefault("tags", List.of()));
        article.put("author", COACH);
        article.put("published", body.getOrDefault("published", false));
        article.put("createdAt", data.now());
        article.put("updatedAt", data.now());
        data.articles.add(article);
        return article;
    }

    private Reply media(String method, String[] parts, Map<String, Object> body) {
        if (parts.length == 2) {
            return FakeHosted.json(data.media.reversed().stream().limit(100).toList());
        }
        if (method.equals("POST")) {
            return create(body);
        }
        String slug = parts[2].toLowerCase(Locale.ROOT);
        Map<String, Object> medium = data.media.stream()
                .filter(one -> slug.equals(one.get("slug")))
                .findFirst()
                .orElse(null);
        if (medium == null) {
            return FakeHosted.notFound();
        }
        return switch (method) {
            case "PUT" -> put(medium, body);
            case "DELETE" -> {
                data.media.remove(medium);
                yield FakeHosted.json(Map.of("success", true, "deleted", slug));
            }
            default -> {
                Map<String, Object> before = new LinkedHashMap<>(medium);
                medium.merge("views", 1, (views, one) -> ((Number) views).intValue() + 1);
                yield FakeHosted.json(before);
            }
        };
    }

    /** The slug is looked for as it was written, and stored in small letters. */
    private Reply create(Map<String, Object> body) {
        if (Stream.of("slug", "video_url", "title").anyMatch(field -> body.get(field) == null)) {
            return new Reply(422, "{\"detail\":[]}");
        }
        if (data.media.stream().anyMatch(one -> one.get("slug").equals(body.get("slug")))) {
            return new Reply(400, "{\"detail\":\"Le slug existe déjà\"}");
        }
        Map<String, Object> medium = medium(body);
        String slug = (String) medium.get("slug");
        Map<String, Object> link = new LinkedHashMap<>();
        link.put("id", medium.get("id"));
        link.put("slug", slug);
        link.put("url", "https://studio.example.com/api/share/" + slug);
        link.put("viewer_url", "https://studio.example.com/v/" + slug);
        link.put("thumbnail", medium.get("thumbnail"));
        return FakeHosted.json(Map.of("success", true, "media_link", link));
    }

    Map<String, Object> medium(Map<String, Object> body) {
        Map<String, Object> medium = new LinkedHashMap<>();
        medium.put("id", data.newId());
        medium.put("slug", String.valueOf(body.get("slug")).toLowerCase(Locale.ROOT));
        medium.put("video_url", body.get("video_url"));
        String film = Stream.of(YOUTUBE.matcher(String.valueOf(body.get("video_url"))))
                .filter(Matcher::find)
                .map(found -> found.group(1))
                .findFirst()
                .orElse(null);
        medium.put("youtube_id", film);
        medium.put("title", body.get("title"));
        medium.put("description", body.getOrDefault("description", ""));
        Object cover = nothing(body.get("custom_thumbnail"));
        medium.put(
                "thumbnail",
                cover != null || film == null ? cover : "https://img.youtube.com/vi/" + film + "/maxresdefault.jpg");
        medium.put("cta_text", nothing(body.get("cta_text")));
        medium.put("cta_link", nothing(body.get("cta_link")));
        medium.put("campaign_id", body.get("campaign_id"));
        medium.put("views", 0);
        medium.put("created_at", data.now());
        data.media.add(medium);
        return medium;
    }

    private Reply put(Map<String, Object> medium, Map<String, Object> body) {
        for (String field : List.of("title", "video_url", "description")) {
            if (body.get(field) instanceof String text && (field.equals("description") || !text.isBlank())) {
                medium.put(field, text);
            }
        }
        for (String field : List.of("custom_thumbnail", "cta_text", "cta_link")) {
            if (body.containsKey(field)) {
                medium.put(field, nothing(body.get(field)));
            }
        }
        if (body.containsKey("custom_thumbnail")) {
            medium.put("thumbnail", medium.get("custom_thumbnail"));
        }
        return FakeHosted.json(
                body.isEmpty()
                        ? Map.of("success", true, "message", "Aucune modification")
                        : Map.of("success", true, "media_link", medium));
    }

    private static Object nothing(Object text) {
        return "".equals(text) ? null : text;
    }
}
