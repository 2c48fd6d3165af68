package coachdesk.testkit.hosted;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What happens at the hosted backend beside its routes: its members' and the website's doing. Thread-safe. */
public final class HostedTalk {
    private final HostedData data;
    private final Object lock;

    HostedTalk(HostedData data, Object lock) {
        this.data = data;
        this.lock = lock;
    }

    /** A member says something. @return the message's id */
    public String says(String session, String participant, String text) {
        synchronized (lock) {
            String name = HostedData.find(data.participants, participant)
                    .map(one -> String.valueOf(one.get("name")))
                    .orElse("");
            return (String)
                    data.said(session(session), participant, name, "user", text).get("id");
        }
    }

    /** The coach answers on the website. @return the message's id */
    public String answers(String session, String text) {
        synchronized (lock) {
            return (String)
                    data.said(session(session), "coach", "Coach", "coach", text).get("id");
        }
    }

    /** Something stands in the database that no route writes so. */
    public void stored(String message, String field, Object value) {
        synchronized (lock) {
            HostedData.find(data.messages, message).orElseThrow().put(field, value);
        }
    }

    /** As the website takes one out. */
    public void takesOut(String message) {
        stored(message, "is_deleted", true);
    }

    /** A member writes to another. @return the private conversation's id */
    public String whispers(String from, String to, String text) {
        synchronized (lock) {
            Map<String, Object> direct = data.direct.stream()
                    .filter(one -> from.equals(one.get("participant_1_id")) && to.equals(one.get("participant_2_id")))
                    .findFirst()
                    .orElseGet(() -> {
                        Map<String, Object> made = new LinkedHashMap<>();
                        made.put("id", data.newId());
                        made.put("participant_1_id", from);
                        made.put("participant_1_name", "Membre");
                        made.put("participant_2_id", to);
                        made.put("participant_2_name", "Membre");
                        made.put("created_at", data.now());
                        data.direct.add(made);
                        return made;
                    });
            Map<String, Object> message = new LinkedHashMap<>();
            message.put("id", data.newId());
            message.put("conversation_id", direct.get("id"));
            message.put("sender_id", from);
            message.put("sender_name", "Membre");
            message.put("recipient_id", to);
            message.put("recipient_name", "Membre");
            message.put("content", text);
            message.put("is_read", false);
            message.put("is_deleted", false);
            message.put("created_at", data.now());
            data.directMessages.add(message);
            direct.put("last_message", text);
            direct.put("last_message_at", message.get("created_at"));
            return (String) direct.get("id");
        }
    }

    /** @return the lead's id, which has a space in it */
    public String lead(String firstName, String phone) {
        synchronized (lock) {
            Map<String, Object> lead = new LinkedHashMap<>();
            lead.put("id", "lead_20260210_" + phone.substring(Math.max(0, phone.length() - 4)));
            lead.put("firstName", firstName);
            lead.put("whatsapp", phone);
            lead.put("createdAt", data.now());
            data.leads.add(lead);
            return (String) lead.get("id");
        }
    }

    /** What the assistant answered, in whatever shape. */
    public void log(Map<String, Object> row) {
        synchronized (lock) {
            data.logs.add(row);
        }
    }

    public Map<String, Object> session(String id) {
        synchronized (lock) {
            return HostedData.find(data.sessions, id).orElseThrow();
        }
    }

    /** What nobody took out of a conversation, in its order. */
    public List<String> texts(String session) {
        synchronized (lock) {
            return new HostedMessages(data)
                    .there(session).stream()
                            .map(message -> String.valueOf(message.get("content")))
                            .toList();
        }
    }

    public List<Map<String, Object>> emojis() {
        synchronized (lock) {
            return List.copyOf(data.emojis);
        }
    }

    public List<Map<String, Object>> leads() {
        synchronized (lock) {
            return List.copyOf(data.leads);
        }
    }

    public Map<String, Object> assistant() {
        synchronized (lock) {
            return data.assistant == null ? Map.of() : Map.copyOf(data.assistant);
        }
    }
}
