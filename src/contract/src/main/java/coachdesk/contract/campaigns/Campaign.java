package coachdesk.contract.campaigns;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is to be said, to whom and by what ways; when is said by its {@link Dispatch}es. The fields are the classic
 * backend's, with {@code basket}, {@code fallbacks}, {@code subject}, {@code courseId}, {@code language} and {@code
 * lateMinutes} beside them.
 *
 * @param message with variables such as {@code {prénom}}; never null
 * @param subject of an e-mail; null takes the name
 * @param media address of a picture or a video, or null
 * @param format {@code 16:9} or {@code 9:16}
 * @param action what the button under the message does, or null
 * @param fallbacks what stands for a variable that has no value, by the variable's name
 * @param courseId of the course that {@code {cours}}, {@code {date}} and {@code {heure}} speak of; null for each person's own
 * @param language in which days are written, {@code fr}, {@code en} or {@code de}: the writer's; French when it is not said
 * @param template the provider's id of an approved WhatsApp message, for those who have not written for a day; or null
 * @param lateMinutes up to how late it is still sent without asking; 0 always asks
 */
public record Campaign(
        String id,
        String name,
        String message,
        String subject,
        String media,
        String format,
        CallToAction action,
        Set<Channel> channels,
        List<BasketEntry> basket,
        Map<String, String> fallbacks,
        String courseId,
        String language,
        String template,
        int lateMinutes) {
    public static final String NAME = "name";
    public static final String MESSAGE = "message";
    public static final String STATUS = "status";
    public static final String LANGUAGE = "language";
    public static final int LATE_MINUTES = 30;
    public static final String WIDE = "16:9";
    public static final String TALL = "9:16";

    /** Reads a document, also one of an older program with its single {@code targetConversationId}. */
    public static Campaign of(Map<String, Object> doc) {
        return new Campaign(
                Fields.text(doc, "id"),
                Objects.requireNonNullElse(Fields.text(doc, NAME), ""),
                Objects.requireNonNullElse(Fields.text(doc, MESSAGE), ""),
                Fields.text(doc, "subject"),
                Fields.text(doc, "mediaUrl"),
                TALL.equals(doc.get("mediaFormat")) ? TALL : WIDE,
                CallToAction.of(doc),
                channels(doc),
                basket(doc),
                fallbacks(doc),
                Fields.text(doc, "courseId"),
                Fields.text(doc, LANGUAGE),
                Fields.text(doc, "whatsappTemplate"),
                Math.max(0, Fields.number(doc, "lateMinutes", LATE_MINUTES)));
    }

    private static Set<Channel> channels(Map<String, Object> doc) {
        Set<Channel> channels = EnumSet.noneOf(Channel.class);
        Fields.map(doc, "channels").forEach((wire, on) -> {
            if (Boolean.TRUE.equals(on)) {
                Channel.ofWire(String.valueOf(wire)).ifPresent(channels::add);
            }
        });
        return channels;
    }

    private static List<BasketEntry> basket(Map<String, Object> doc) {
        if (doc.get("basket") instanceof List<?> entries) {
            return entries.stream()
                    .map(BasketEntry::of)
                    .flatMap(Optional::stream)
                    .toList();
        }
        List<String> targets = Fields.texts(doc, "targetIds");
        String single = Fields.text(doc, "targetConversationId");
        Stream<String> older = !targets.isEmpty() ? targets.stream() : Stream.ofNullable(single);
        String label = Fields.text(doc, "targetConversationName");
        return Stream.concat(older, Fields.texts(doc, "selectedContacts").stream())
                .distinct()
                .map(id -> new BasketEntry(BasketEntry.Kind.ANY, id, id.equals(single) ? label : null))
                .toList();
    }

    private static Map<String, String> fallbacks(Map<String, Object> doc) {
        Map<String, String> fallbacks = new LinkedHashMap<>();
        Fields.map(doc, "fallbacks").forEach((name, value) -> {
            if (name instanceof String key && value instanceof String text) {
                fallbacks.put(key, text);
            }
        });
        return fallbacks;
    }

    /** The fields of a document that say this; those of others are left alone by whoever puts these over it. */
    public Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("id", id);
        fields.put(NAME, name);
        fields.put(MESSAGE, message);
        fields.put("subject", subject);
        fields.put("mediaUrl", media == null ? "" : media);
        fields.put("mediaFormat", format);
        fields.put("ctaType", action == null ? null : action.kind().wire());
        fields.put("ctaText", action == null ? null : action.text());
        fields.put("ctaLink", action == null ? null : action.link());
        Map<String, Object> ways = new LinkedHashMap<>();
        for (Channel channel : Channel.values()) {
            ways.put(channel.wire(), channels.contains(channel));
        }
        fields.put("channels", ways);
        fields.put(
                "basket",
                new ArrayList<>(basket.stream().map(BasketEntry::fields).toList()));
        fields.put(
                "targetIds",
                new ArrayList<>(basket.stream().map(BasketEntry::id).toList()));
        fields.put("fallbacks", new LinkedHashMap<>(fallbacks));
        fields.put("courseId", courseId);
        fields.put(LANGUAGE, language);
        fields.put("whatsappTemplate", template);
        fields.put("lateMinutes", lateMinutes);
        return fields;
    }
}
