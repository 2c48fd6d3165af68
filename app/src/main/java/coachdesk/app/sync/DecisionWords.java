package coachdesk.app.sync;

import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.store.Json;
import coachdesk.desk.sync.Decision;
import coachdesk.desk.words.Excerpt;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What a decision is about, in words. */
final class DecisionWords {
    /** A window stands still under a label of a megabyte, and nobody compares one. */
    private static final int LONGEST = 1_200;

    private final Texts texts;
    private final Moments moments;
    private final SyncWords sync;

    DecisionWords(Texts texts, Moments moments, SyncWords sync) {
        this.texts = texts;
        this.moments = moments;
        this.sync = sync;
    }

    /** What it is about; of a record that is the only one of its kind there is no name but that of its page. */
    String label(Decision decision) {
        return switch (decision.kind()) {
            case CONCEPT -> texts.get("catalogue.appearance");
            case PAYMENT_LINKS -> texts.get("catalogue.payments");
            case AI_CONFIG -> texts.get("assist.title");
            default -> decision.label();
        };
    }

    /** Why it was set aside. */
    String reason(Decision decision) {
        return switch (decision.reason()) {
            case CONFLICT ->
                decision.fields().isEmpty() ? texts.get("decision.reason.gone") : texts.get("decision.reason.conflict");
            case REJECTED -> texts.get("decision.reason.rejected");
            case POISONED -> texts.get("decision.reason.poisoned");
        };
    }

    /** What I did, and when. */
    String mine(Decision decision) {
        return texts.get("decision.mine.did", sync.type(decision.type()), moments.shortly(decision.madeAt()));
    }

    /** Who did it on the other side, and when, as far as that is known. */
    String theirs(Decision decision) {
        String who = Stream.of(decision.theirPerson(), decision.theirDevice())
                .filter(Objects::nonNull)
                .collect(Collectors.joining(", "));
        String by = who.isEmpty() ? texts.get("decision.theirs.somebody") : who;
        return decision.theirsAt() == null
                ? by
                : texts.get("decision.theirs.did", by, moments.shortly(decision.theirsAt()));
    }

    String choice(Decision.Choice choice) {
        return switch (choice) {
            case MINE -> texts.get("decision.choice.mine");
            case THEIRS -> texts.get("decision.choice.theirs");
            case RETRY -> texts.get("decision.choice.retry");
            case DROP -> texts.get("decision.choice.drop");
        };
    }

    String settled(Decision.Choice choice) {
        return switch (choice) {
            case MINE -> texts.get("decision.settled.mine");
            case THEIRS -> texts.get("decision.settled.theirs");
            case RETRY -> texts.get("decision.settled.retry");
            case DROP -> texts.get("decision.settled.drop");
        };
    }

    /** The field's name as a person knows it; a field only a newer program knows keeps its own. */
    String field(Kind kind, String name) {
        return Sheets.ALL.stream()
                .filter(sheet -> sheet.kind() == kind)
                .flatMap(sheet -> sheet.fields().stream()
                        .filter(field -> field.name().equals(name))
                        .map(new FormWords(texts, sheet)::plain))
                .findFirst()
                .orElseGet(() -> switch (kind) {
                    case ARTICLE -> ofArticle(name);
                    case MEDIA -> ofMedia(name);
                    case AI_CONFIG -> ofAssistant(name);
                    default -> field(name);
                });
    }

    private String ofArticle(String name) {
        return switch (name) {
            case "title" -> texts.get("articles.title");
            case "content" -> texts.get("articles.text");
            case "excerpt" -> texts.get("articles.excerpt");
            case "category" -> texts.get("articles.category");
            case "tags" -> texts.get("articles.tags");
            case "imageUrl" -> texts.get("articles.picture");
            case "published" -> texts.get("articles.state.published");
            default -> name;
        };
    }

    private String ofMedia(String name) {
        return switch (name) {
            case "title" -> texts.get("media.title");
            case "slug" -> texts.get("media.slug");
            case "video_url" -> texts.get("media.address");
            case "description" -> texts.get("media.description");
            case "custom_thumbnail" -> texts.get("media.cover");
            case "cta_type" -> texts.get("media.action");
            case "cta_text" -> texts.get("media.action.text");
            case "cta_link" -> texts.get("media.action.link");
            default -> name;
        };
    }

    private String ofAssistant(String name) {
        return switch (name) {
            case "enabled" -> texts.get("assist.enabled");
            case "systemPrompt" -> texts.get("assist.base");
            case "campaignPrompt" -> texts.get("assist.campaign");
            case "model" -> texts.get("assist.model");
            case "twintPaymentUrl" -> texts.get("assist.twint");
            default -> name;
        };
    }

    private String field(String name) {
        return switch (name) {
            case "trackingNumber" -> texts.get("decision.field.tracking");
            case "shippingStatus" -> texts.get("decision.field.shipping");
            case "shippingAddress" -> texts.get("decision.field.address");
            case "userName", "name" -> texts.get("decision.field.name");
            case "userEmail", "email" -> texts.get("decision.field.email");
            case "userWhatsapp", "whatsapp" -> texts.get("decision.field.whatsapp");
            case "status" -> texts.get("decision.field.status");
            case "validated" -> texts.get("decision.field.validated");
            default -> name;
        };
    }

    /** @param json a field's value as JSON text; null when absent */
    String value(String field, String json) {
        String plain = Excerpt.of(value(json), LONGEST);
        if (!"shippingStatus".equals(field)) {
            return plain;
        }
        return switch (plain) {
            case "pending" -> texts.get("reservations.shipping.pending");
            case "shipped" -> texts.get("reservations.shipping.shipped");
            case "delivered" -> texts.get("reservations.shipping.delivered");
            default -> plain;
        };
    }

    private String value(String json) {
        if (json == null) {
            return texts.get("decision.value.none");
        }
        try {
            JsonNode node = Json.mapper().readTree(json);
            if (node.isBoolean()) {
                return node.asBoolean() ? texts.get("decision.value.yes") : texts.get("decision.value.no");
            }
            return node.isNull() || node.isTextual() && node.asText().isBlank()
                    ? texts.get("decision.value.none")
                    : node.isTextual() ? node.asText() : json;
        } catch (JsonProcessingException e) {
            return json;
        }
    }
}
