package coachdesk.desk.conversations;

import coachdesk.contract.campaigns.CallToAction;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.store.DocFields;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * One message as it is shown. Nobody guarantees what a server stores: what is unreadable is null, never an error.
 *
 * @param name of whoever said it; null when it is not known
 * @param body what was said; may be empty
 * @param at null when the server's time cannot be read
 * @param media address of a picture or a video, or null
 * @param action what the button under it does, or null
 * @param delivery how far it is on its way to the server
 * @param place among the others; null for one that stands in no conversation yet
 */
public record Message(
        String id,
        Sender sender,
        String name,
        MessageBody body,
        Instant at,
        String media,
        CallToAction action,
        Delivery delivery,
        Place place) {
    private static final int LONGEST_NAME = 120;

    /** Of what was written here. */
    public enum Delivery {
        THERE,
        WAITING,
        /** The server refused it, or cannot take it: a person decides. */
        REFUSED
    }

    /** In plain words, for lists and for the clipboard; may be empty. */
    public String text() {
        return body.plain();
    }

    public static Message of(String id, Map<String, Object> doc, Delivery delivery, Place place) {
        return new Message(
                id,
                Sender.of(DocFields.text(doc, "sender_type")),
                name(doc),
                MessageText.read(said(doc)),
                Instants.read(doc.get("created_at")).orElse(null),
                DocFields.text(doc, "media_url"),
                action(doc),
                delivery,
                place);
    }

    private static CallToAction action(Map<String, Object> doc) {
        Map<String, Object> fields = new HashMap<>();
        fields.put("ctaType", doc.get("cta_type"));
        fields.put("ctaText", doc.get("cta_text"));
        fields.put("ctaLink", doc.get("cta_link"));
        return CallToAction.of(fields);
    }

    /** As it is written; older messages have it under another name. */
    public static String said(Map<String, Object> doc) {
        return doc.get("content") instanceof String content
                ? content
                : doc.get("text") instanceof String text ? text : "";
    }

    /** The web puts a sign before the coach's name. */
    private static String name(Map<String, Object> doc) {
        String name = DocFields.text(doc, "sender_name");
        String said = name == null ? DocFields.text(doc, "sender") : name.replaceFirst("^💪\\s*", "");
        return said == null ? null : TameText.of(said.substring(0, Math.min(said.length(), LONGEST_NAME)));
    }
}
