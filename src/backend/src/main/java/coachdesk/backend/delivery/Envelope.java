package coachdesk.backend.delivery;

import coachdesk.backend.json.Json;
import coachdesk.contract.campaigns.CallToAction;
import coachdesk.contract.campaigns.Campaign;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What all messages of a sending have in common, frozen with it.
 *
 * @param media address of a picture or a video, or null
 * @param kind wire name of the call to action's kind, or null
 * @param text on the button, or null
 * @param link of the button, ready to be followed, or null
 * @param template the provider's id of an approved WhatsApp message, or null
 */
record Envelope(String media, String kind, String text, String link, String template) {
    static Envelope of(Campaign campaign) {
        CallToAction action = campaign.action();
        return new Envelope(
                campaign.media(),
                action == null ? null : action.kind().wire(),
                action == null ? null : action.text(),
                action == null ? null : link(action.link()),
                campaign.template());
    }

    /** People leave out the scheme; a place within the studio's page stays one. */
    private static String link(String written) {
        boolean whole = written == null || written.startsWith("#") || written.matches("(?i)https?://.*");
        return whole ? written : "https://" + written;
    }

    static Envelope read(String text) {
        return Json.read(text, Envelope.class);
    }

    String written() {
        return Json.write(this);
    }

    CallToAction action() {
        for (CallToAction.Kind one : CallToAction.Kind.values()) {
            if (one.wire().equals(kind)) {
                return new CallToAction(one, text, link);
            }
        }
        return null;
    }

    /** As a chat message carries it. */
    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("media_url", media);
        fields.put("cta_type", kind);
        fields.put("cta_text", text);
        fields.put("cta_link", link);
        return fields;
    }
}
