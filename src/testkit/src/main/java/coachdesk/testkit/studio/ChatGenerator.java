package coachdesk.testkit.studio;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/**
 * Makes the conversations of a studio: the three standing groups, one with a name, one that is empty, some with one person
 * alone; a few people who take part and are no contacts; a few who do not want to be written to. The same seed, time and
 * people give the same, ids included.
 */
public final class ChatGenerator {
    private static final int GUESTS = 12;
    private static final int VIPS = 14;
    private static final int NAMED = 9;
    private static final int ALONE = 20;
    private static final List<String> SAID = List.of(
            "Bonjour ! Est-ce que le cours de ce soir a lieu ?", "Merci, à mercredi 💃🏿", "Je viens avec une amie.");

    private final Dice dice;
    private final Instant now;
    private final List<Map<String, Object>> conversations = new ArrayList<>();
    private final List<Map<String, Object>> messages = new ArrayList<>();

    public ChatGenerator(long seed, Instant now) {
        this.dice = new Dice(new SplittableRandom(seed));
        this.now = now;
    }

    /** @param people documents, at least {@value #ALONE} */
    public Chats chats(List<Map<String, Object>> people) {
        Names names = Names.read();
        List<Map<String, Object>> guests = new ArrayList<>();
        for (int i = 0; i < GUESTS; i++) {
            guests.add(guest(names.person(9_000 + i, dice, now)));
        }
        List<String> ids =
                new ArrayList<>(people.stream().map(ChatGenerator::id).toList());
        List<String> all = new ArrayList<>(ids);
        all.addAll(guests.stream().map(ChatGenerator::id).toList());
        conversation("community", null, all);
        conversation("vip", null, ids.subList(0, Math.min(VIPS, ids.size())));
        conversation("promo", null, guests.stream().map(ChatGenerator::id).toList());
        String named = conversation("group", "Répétition du samedi", ids.subList(3, 3 + NAMED));
        conversation("group", "Anciens élèves", List.of());
        say(named, people.get(4), SAID.getLast());
        for (int i = 0; i < ALONE; i++) {
            String own = conversation("user", null, List.of(ids.get(i)));
            if (dice.chance(60)) {
                say(own, people.get(i), dice.oneOf(SAID));
            }
        }
        return new Chats(guests, conversations, messages, optOuts(people));
    }

    private Map<String, Object> guest(Map<String, Object> person) {
        Map<String, Object> guest = new LinkedHashMap<>();
        guest.put("id", person.get("id"));
        guest.put("name", person.get("name"));
        guest.put("whatsapp", person.get("whatsapp") == null ? "" : person.get("whatsapp"));
        guest.put("email", person.get("email"));
        guest.put("source", "chat_afroboost");
        guest.put("created_at", person.get("createdAt"));
        return guest;
    }

    private String conversation(String mode, String title, List<String> participants) {
        String at = Dates.stored(now.minus(Duration.ofHours(dice.between(30, 3_000))));
        Map<String, Object> conversation = new LinkedHashMap<>();
        conversation.put("id", dice.uuid());
        conversation.put("mode", mode);
        conversation.put("title", title);
        conversation.put("participant_ids", new ArrayList<>(participants));
        conversation.put("is_ai_active", false);
        conversation.put("is_deleted", false);
        conversation.put("created_at", at);
        conversation.put("last_message_at", at);
        conversations.add(conversation);
        return (String) conversation.get("id");
    }

    private void say(String conversation, Map<String, Object> person, String text) {
        Map<String, Object> message = new LinkedHashMap<>();
        message.put("id", dice.uuid());
        message.put("session_id", conversation);
        message.put("sender_id", id(person));
        message.put("sender_name", person.get("name"));
        message.put("sender_type", "user");
        message.put("content", text);
        message.put("created_at", Dates.stored(now.minus(Duration.ofMinutes(dice.between(5, 40_000)))));
        message.put("is_deleted", false);
        messages.add(message);
    }

    /** One of everything, one of e-mail alone, one by an address that is nobody's. */
    private List<Map<String, Object>> optOuts(List<Map<String, Object>> people) {
        return List.of(
                optOut("contactId", id(people.get(2)), null),
                optOut("contactId", id(people.get(7)), List.of("email")),
                optOut("address", "plus.rien@example.com", null));
    }

    private Map<String, Object> optOut(String field, String value, List<String> channels) {
        Map<String, Object> optOut = new LinkedHashMap<>();
        optOut.put("id", dice.uuid());
        optOut.put(field, value);
        if (channels != null) {
            optOut.put("channels", new ArrayList<>(channels));
        }
        optOut.put("at", Dates.stored(now.minus(Duration.ofDays(dice.between(1, 90)))));
        optOut.put("source", "demo");
        return optOut;
    }

    private static String id(Map<String, Object> doc) {
        return (String) doc.get("id");
    }
}
