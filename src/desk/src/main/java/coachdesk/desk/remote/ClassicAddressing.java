package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.basket.Audience;
import coachdesk.contract.campaigns.basket.Contact;
import coachdesk.contract.campaigns.basket.Conversation;
import coachdesk.contract.campaigns.basket.Directory;
import coachdesk.contract.campaigns.basket.Recipient;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.sync.RemoteFailure;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * To which conversations a basket goes at the classic backend. It finds "the first conversation with somebody" by itself,
 * which may be a group, or makes one of nobody: so it is told conversations only, each with one person alone or the group
 * that was meant. Who does not want messages is known to the desk alone, and left out here.
 */
final class ClassicAddressing {
    private static final String OURS = "desk:";

    private final Http http;
    private final ClassicChatApi api;
    private final ClassicLists lists;
    private final Cached cached;
    private final ClassicIds ids;
    private final Supplier<String> country;

    /** @param country of numbers without one */
    ClassicAddressing(
            Http http,
            ClassicChatApi api,
            ClassicLists lists,
            Cached cached,
            ClassicIds ids,
            Supplier<String> country) {
        this.ids = ids;
        this.http = http;
        this.api = api;
        this.lists = lists;
        this.cached = cached;
        this.country = country;
    }

    /**
     * Makes conversations that are missing.
     *
     * @return for each recipient {@code id}, {@code name}, {@code channel} and {@code session}
     */
    List<Map<String, Object>> targets(Collection<BasketEntry> basket, Set<Channel> channels, Instant at) {
        Directory directory = directory();
        Map<String, String> own = conversationsOfOne();
        Map<String, Map<String, Object>> bySession = new LinkedHashMap<>();
        for (Recipient recipient :
                Audience.of(basket, channels, directory, false, at).recipients()) {
            String session = recipient.group() ? recipient.id() : session(recipient, directory, own);
            Map<String, Object> target = new LinkedHashMap<>();
            target.put("id", recipient.id());
            target.put("name", recipient.name());
            target.put("channel", recipient.channel().wire());
            target.put("session", ids.theirs(Kind.CONVERSATION, session));
            bySession.putIfAbsent(session, target);
        }
        return List.copyOf(bySession.values());
    }

    private Directory directory() {
        Directory directory = new Directory(new Numbers(country.get())::e164);
        cached.shown(Kind.OPT_OUT).values().forEach(directory::optOut);
        lists.of(Kind.PERSON).byId().values().forEach(directory::person);
        lists.of(Kind.PARTICIPANT).byId().values().forEach(directory::participant);
        lists.of(Kind.CONVERSATION).byId().values().forEach(directory::conversation);
        return directory;
    }

    /** Those with one person alone, by whom they are with. */
    private Map<String, String> conversationsOfOne() {
        Map<String, String> own = new HashMap<>();
        for (Map<String, Object> doc : lists.of(Kind.CONVERSATION).byId().values()) {
            Conversation.of(doc).filter(conversation -> !conversation.deleted()).ifPresent(conversation -> conversation
                    .with()
                    .ifPresent(person -> own.putIfAbsent(person, conversation.id())));
        }
        return own;
    }

    private String session(Recipient recipient, Directory directory, Map<String, String> own) {
        List<String> participants = participants(recipient.id(), directory);
        return Stream.concat(participants.stream(), Stream.of(recipient.id()))
                .map(own::get)
                .filter(Objects::nonNull)
                .findFirst()
                .orElseGet(() -> {
                    String participant = participants.isEmpty()
                            ? participant(directory.person(recipient.id()).orElseThrow())
                            : participants.getFirst();
                    String session = conversation(participant);
                    own.put(participant, session);
                    return session;
                });
    }

    /** As whom somebody takes part in conversations. */
    private List<String> participants(String id, Directory directory) {
        List<String> found = new ArrayList<>();
        lists.of(Kind.PARTICIPANT).byId().forEach((participant, doc) -> {
            boolean same = participant.equals(id)
                    || (OURS + id).equals(doc.get("source"))
                    || directory
                            .person(participant)
                            .filter(contact -> contact.id().equals(id))
                            .isPresent();
            if (same) {
                found.add(participant);
            }
        });
        return found;
    }

    /** One whose answer was lost is found again by where it says that it comes from. */
    private String participant(Contact contact) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put(
                "name",
                Stream.of(contact.name(), contact.email(), contact.phone(), contact.id())
                        .filter(Objects::nonNull)
                        .findFirst()
                        .orElseThrow());
        body.put("email", Objects.requireNonNullElse(contact.email(), ""));
        body.put("whatsapp", Objects.requireNonNullElse(contact.phone(), ""));
        body.put("source", OURS + contact.id());
        lists.forget(Kind.PARTICIPANT);
        return id(http.ask(api.createParticipant(body), Map.class));
    }

    /** One whose answer was lost stays empty: nobody can tell whose it is, and two people must never share it. */
    private String conversation(String participant) {
        lists.forget(Kind.CONVERSATION);
        String session = id(http.ask(api.createSession(Map.of("mode", "human", "is_ai_active", false)), Map.class));
        Map<?, ?> joined = http.ask(api.addParticipant(session, participant), Map.class);
        if (!List.of(participant).equals(joined.get("participant_ids"))) {
            throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
        }
        return session;
    }

    private static String id(Map<?, ?> answer) {
        if (answer.get("id") instanceof String id && !id.isBlank()) {
            return id;
        }
        throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
    }
}
