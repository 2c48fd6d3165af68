package coachdesk.backend.conversations;

import coachdesk.backend.realtime.Membership;
import coachdesk.backend.realtime.Seat;
import coachdesk.backend.store.RecordStore;
import coachdesk.backend.store.Stored;
import coachdesk.backend.store.Whose;
import coachdesk.contract.Kind;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Who takes part in what. A participant's id is what a member proves itself with: it is a long random one, given to the one who
 * enters, and told to no other member. Ids of people prove nothing, because the front desk knows them. Thread-safe.
 */
public final class Members implements Membership {
    private static final int LONGEST_ID = 200;

    private final RecordStore records;
    private final Whose whose;

    public Members(RecordStore records, Whose whose) {
        this.records = records;
        this.whose = whose;
    }

    /** The one with this participant id. */
    public Optional<Member> of(String participant) {
        if (unlikely(participant)) {
            return Optional.empty();
        }
        return whose.withId(Kind.PARTICIPANT, participant).stream()
                .findFirst()
                .flatMap(tenant -> in(tenant, participant));
    }

    private Optional<Member> in(String tenant, String participant) {
        return records.find(tenant, Kind.PARTICIPANT, participant)
                .map(found -> new Member(tenant, participant, Field.text(found.doc(), "name", "")));
    }

    /** The one with this participant id, who takes part in this conversation, which nobody put away. */
    public Optional<Member> of(String conversation, String participant) {
        if (unlikely(conversation) || unlikely(participant)) {
            return Optional.empty();
        }
        return whose.withId(Kind.CONVERSATION, conversation).stream()
                .filter(tenant -> conversation(tenant, conversation)
                        .filter(doc -> takesPart(doc, participant))
                        .isPresent())
                .flatMap(tenant -> in(tenant, participant).stream())
                .findFirst();
    }

    @Override
    public Optional<Seat> seat(String conversation, String participant) {
        return of(conversation, participant)
                .map(member -> new Seat(
                        member.tenant(),
                        conversation,
                        participant,
                        Alias.of(member.tenant(), participant),
                        member.name()));
    }

    /** A conversation that is there and that nobody put away. */
    public Optional<Map<String, Object>> conversation(String tenant, String id) {
        return records.find(tenant, Kind.CONVERSATION, id).map(Stored::doc).filter(Members::open);
    }

    static boolean open(Map<String, Object> conversation) {
        return !Field.flag(conversation, "is_deleted");
    }

    static boolean takesPart(Map<String, Object> conversation, String participant) {
        return participants(conversation).contains(participant);
    }

    /** Of two in private too, whichever way it was begun. */
    static List<String> participants(Map<String, Object> conversation) {
        List<String> ids = Field.texts(conversation, "participant_ids");
        if (!ids.isEmpty() || !conversation.containsKey("participant_1_id")) {
            return ids;
        }
        return Stream.of("participant_1_id", "participant_2_id")
                .map(name -> Field.text(conversation, name))
                .filter(Objects::nonNull)
                .toList();
    }

    private static boolean unlikely(String id) {
        return id == null || id.isBlank() || id.length() > LONGEST_ID || id.indexOf('\0') >= 0;
    }
}
