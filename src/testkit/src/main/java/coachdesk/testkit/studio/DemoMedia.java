package coachdesk.testkit.studio;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;

/**
 * A studio's pictures and films. The same time gives the same.
 *
 * @param files JPEG pictures, by the SHA-256 of each
 */
public record DemoMedia(List<Map<String, Object>> media, Map<String, byte[]> files) {
    private static final int WIDTH = 960;
    private static final int HEIGHT = 540;
    private static final List<Integer> SMALL = List.of(320, 640);

    public static DemoMedia at(Instant now) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        List<Map<String, Object>> media = new ArrayList<>();
        DemoFile.read("demo-media.json").forEach(one -> media.add(medium(one, now, files)));
        return new DemoMedia(media, files);
    }

    private static Map<String, Object> medium(JsonNode one, Instant now, Map<String, byte[]> files) {
        String title = one.get("title").asText();
        String at = now.minus(Duration.ofDays(one.get("daysAgo").asInt())).toString();
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put(
                "id",
                UUID.nameUUIDFromBytes(("media " + title).getBytes(StandardCharsets.UTF_8))
                        .toString());
        doc.put("slug", slug(title));
        doc.put("video_url", one.path("address").asText());
        doc.put("youtube_id", null);
        doc.put("title", title);
        doc.put("description", one.get("description").asText());
        doc.put("thumbnail", null);
        doc.put("custom_thumbnail", null);
        doc.put("cta_type", one.get("action").asText());
        doc.put("cta_text", one.path("text").asText());
        doc.put("cta_link", one.path("link").asText());
        doc.put("campaign_id", null);
        doc.put("views", one.get("views").asInt());
        doc.put("created_at", at);
        doc.put("updated_at", at);
        doc.put("file", null);
        doc.put("thumbs", List.of());
        if (one.has("hue")) {
            pictures(one.get("hue").asInt(), doc, files);
        }
        return doc;
    }

    private static void pictures(int hue, Map<String, Object> doc, Map<String, byte[]> files) {
        byte[] whole = DrawnPicture.jpeg(WIDTH, HEIGHT, hue);
        Map<String, Object> file = new LinkedHashMap<>();
        file.put("hash", keep(whole, files));
        file.put("size", whole.length);
        file.put("type", "image/jpeg");
        file.put("name", doc.get("slug") + ".jpg");
        file.put("width", WIDTH);
        file.put("height", HEIGHT);
        doc.put("file", file);
        List<Map<String, Object>> thumbs = new ArrayList<>();
        for (int width : SMALL) {
            int height = width * HEIGHT / WIDTH;
            String hash = keep(DrawnPicture.jpeg(width, height, hue), files);
            thumbs.add(new LinkedHashMap<>(Map.of("hash", hash, "width", width, "height", height)));
        }
        doc.put("thumbs", thumbs);
    }

    private static String keep(byte[] file, Map<String, byte[]> files) {
        try {
            String hash = HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(file));
            files.put(hash, file);
            return hash;
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String slug(String title) {
        return Normalizer.normalize(title, Normalizer.Form.NFKD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-|-$", "");
    }
}
