package coachdesk.backend.media;

import coachdesk.backend.Caller;
import coachdesk.contract.sync.OpResult;
import coachdesk.contract.sync.PushAnswer;
import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;

/** A desk that brings media to its server. */
public final class Shelf {
    private final Caller coach;
    private long n;

    public Shelf(Caller coach) {
        this.coach = coach;
    }

    /** A record with the fields given. */
    public void add(String slug, Map<String, Object> fields) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", "id-" + slug);
        doc.put("slug", slug);
        doc.put("title", "Séance d’été");
        doc.put("views", 0);
        doc.put("created_at", "2026-11-21T17:00:00Z");
        doc.putAll(fields);
        push("media", "id-" + slug, doc);
    }

    /** How the studio looks. */
    public void concept(Map<String, Object> fields) {
        Map<String, Object> doc = new LinkedHashMap<>(fields);
        doc.put("id", "concept");
        push("concept", "concept", doc);
    }

    private void push(String kind, String id, Map<String, Object> doc) {
        Map<String, Object> op = Map.of(
                "n",
                ++n,
                "opId",
                kind + "-" + n,
                "kind",
                kind,
                "id",
                id,
                "type",
                "create",
                "at",
                "2026-11-21T17:00:00Z",
                "body",
                doc);
        PushAnswer answer = coach.post("/api/sync/ops", Map.of("device", "shelf", "ops", List.of(op)))
                .as(PushAnswer.class);
        if (!answer.results().getFirst().status().equals(OpResult.APPLIED)) {
            throw new AssertionError(answer);
        }
    }

    /** The pictures of a dance in all widths, uploaded; as a record names them. */
    public List<Map<String, Object>> thumbs(int ratioWidth, int ratioHeight) {
        return List.of(thumb(320, 320 * ratioHeight / ratioWidth), thumb(1280, 1280 * ratioHeight / ratioWidth));
    }

    private Map<String, Object> thumb(int width, int height) {
        Film picture = picture(width, height);
        picture.sendAll(coach, 1_000_000);
        return Map.of("hash", picture.hash(), "width", width, "height", height);
    }

    /** A JPEG, drawn. */
    public static Film picture(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D draw = image.createGraphics();
        draw.setPaint(new GradientPaint(0, 0, new Color(40, 10, 60), width, height, new Color(240, 120, 60)));
        draw.fillRect(0, 0, width, height);
        draw.setPaint(new Color(255, 220, 120));
        draw.fillOval(width / 8, height / 6, height / 3, height / 3);
        draw.setPaint(new Color(30, 20, 50));
        for (int i = 0; i < 5; i++) {
            draw.fillRoundRect(width * (i + 2) / 8, height / 2, width / 14, height, width / 14, width / 14);
            draw.fillOval(width * (i + 2) / 8, height / 3, width / 14, width / 14);
        }
        draw.dispose();
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            ImageIO.write(image, "jpg", out);
            return new Film(out.toByteArray());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
