package coachdesk.backend.conversations;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A conversation as classic clients make and read it; a session, there. */
final class SessionShape {
    private static final int TOKEN_BYTES = 9;
    private static final Set<String> STANDING = Set.of("community", "vip", "promo");
    /** What a member needs to know; notes, prompts and what a newer program added are the coach's. */
    private static final List<String> FOR_MEMBERS = List.of(
            "id",
            "participant_ids",
            "mode",
            "is_ai_active",
            "is_deleted",
            "link_token",
            "created_at",
            "updated_at",
            "deleted_at",
            "title");

    private SessionShape() {}

    static Map<String, Object> fresh(
            String id, String mode, boolean assistant, String title, String token, String now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put("participant_ids", new ArrayList<String>());
        doc.put("mode", mode);
        doc.put("is_ai_active", assistant);
        doc.put("is_deleted", false);
        doc.put("link_token", token);
        doc.put("created_at", now);
        doc.put("updated_at", null);
        doc.put("deleted_at", null);
        doc.put("title", title);
        doc.put("notes", null);
        doc.put("custom_prompt", null);
        return doc;
    }

    /** Twelve characters that nobody guesses. */
    static String token(SecureRandom random) {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** @param viewer null for somebody who only has the link */
    static Map<String, Object> forMember(String tenant, Map<String, Object> doc, Member viewer) {
        Map<String, Object> shown = new LinkedHashMap<>();
        FOR_MEMBERS.forEach(name -> shown.put(name, doc.get(name)));
        Member nobody = new Member(tenant, "", "");
        List<String> others = Members.participants(doc).stream()
                .map(id -> Alias.seenBy(viewer == null ? nobody : viewer, id, Voice.MEMBER))
                .toList();
        shown.put("participant_ids", viewer == null ? List.of() : others);
        shown.put("notes", null);
        shown.put("custom_prompt", null);
        return shown;
    }

    /** Of two members alone, in classic terms no session but a private conversation. */
    static boolean inPrivate(Map<String, Object> doc) {
        return doc.containsKey("participant_1_id");
    }

    static boolean standing(String mode) {
        return mode != null && STANDING.contains(mode);
    }

    /** One that people may join by themselves. */
    static boolean group(Map<String, Object> doc) {
        String mode = Field.text(doc, "mode");
        return standing(mode) || "group".equals(mode);
    }
}
