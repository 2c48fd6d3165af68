package coachdesk.backend.conversations;

import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.store.Whose;
import coachdesk.contract.ErrorCode;
import java.util.Optional;
import java.util.function.Supplier;

/** Finds out who asks, on routes that are open to members. */
public final class Askers {
    private final Members members;
    private final Whose whose;

    public Askers(Members members, Whose whose) {
        this.members = members;
        this.whose = whose;
    }

    Members members() {
        return members;
    }

    Whose whose() {
        return whose;
    }

    /** @throws Refusal 401 for nobody, 403 for who takes no part in this conversation */
    Asker in(Call call, String conversation, String participant) {
        return asker(call, participant, () -> members.of(conversation, participant), Askers::notThere);
    }

    /** @throws Refusal 401 for nobody, and for who is no participant */
    Asker as(Call call, String participant) {
        return asker(call, participant, () -> members.of(participant), Askers::nobody);
    }

    private static Asker asker(
            Call call, String participant, Supplier<Optional<Member>> member, Supplier<Refusal> otherwise) {
        if (call.staff().isPresent()) {
            return new Asker(call.tenant(), null);
        }
        if (participant == null || participant.isBlank()) {
            throw nobody();
        }
        Member found = member.get().orElseThrow(otherwise);
        return new Asker(found.tenant(), found);
    }

    private static Refusal nobody() {
        return new Refusal(401, ErrorCode.SIGN_IN_NEEDED, "Sign in first, or name your own participant_id.");
    }

    static Refusal notThere() {
        return new Refusal(403, ErrorCode.NOT_ALLOWED, "This participant takes no part there.");
    }
}
