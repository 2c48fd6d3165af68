package coachdesk.backend.assistant;

import coachdesk.backend.conversations.Member;
import coachdesk.backend.conversations.Members;
import coachdesk.backend.conversations.Said;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.http.Route;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.Routes;
import coachdesk.contract.auth.Role;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A member writes, and the assistant answers where it is on. What was written is stored before anybody is asked. */
public final class AnswerRoutes {
    /** A message and its frame. */
    private static final int LARGEST = 128 * 1024;
    /** Said in place of an answer, by nobody: it is not stored. */
    private static final String SORRY =
            "Votre message est bien arrivé. L’assistant ne peut pas répondre pour le moment ;"
                    + " le coach vous répondra.";

    private final Members members;
    private final Said said;
    private final Answers answers;
    private final Duration patience;

    /** @param patience how long a member waits for an answer before it is said that it comes later */
    public AnswerRoutes(Members members, Said said, Answers answers, Duration patience) {
        this.members = members;
        this.said = said;
        this.answers = answers;
        this.patience = patience;
    }

    public List<Route> routes() {
        return List.of(
                Route.post(Routes.AI_RESPONSE, Access.MEMBER, this::write).upTo(LARGEST),
                Route.post(Routes.AI_CHAT, Access.MEMBER, this::write).upTo(LARGEST));
    }

    private Answer write(Call call) {
        Map<String, Object> body = call.object();
        if (call.staff().isEmpty() && body.get("participant_id") == null) {
            throw new Refusal(401, ErrorCode.SIGN_IN_NEEDED, "Sign in first, or name your own participant_id.");
        }
        String conversation = text(body, "session_id");
        String text = text(body, "message");
        Member member = member(call, conversation, text(body, "participant_id"));
        String id = Said.clientId(body);
        boolean again = said.known(member, id);
        String message = (String) said.byMember(member, conversation, text, id).get("id");
        Map<String, Object> into =
                members.conversation(member.tenant(), conversation).orElse(Map.of());
        Map<String, Object> told = new LinkedHashMap<>();
        told.put("response", null);
        told.put("ai_active", false);
        told.put("mode", into.get("mode"));
        told.put("message_saved", true);
        told.put("user_message_id", message);
        told.put("coach_notified", true);
        if (!again && answers.answers(member.tenant(), into)) {
            told.put("ai_active", true);
            String custom = into.get("custom_prompt") instanceof String own ? own : null;
            Question question = new Question(member.tenant(), conversation, custom, message, member.name(), text);
            await(answers.ask(question)).ifPresentOrElse(result -> tell(told, result), () -> told.put("pending", true));
        }
        return Answer.json(told);
    }

    /** A coach may write for a participant of the own studio. */
    private Member member(Call call, String conversation, String participant) {
        if (call.staff().filter(who -> who.role() != Role.COACH).isPresent()) {
            throw new Refusal(403, ErrorCode.NOT_ALLOWED, "This account may not do that.");
        }
        return members.of(conversation, participant)
                .filter(found -> call.staff()
                        .map(who -> who.tenant().equals(found.tenant()))
                        .orElse(true))
                .orElseThrow(() -> new Refusal(403, ErrorCode.NOT_ALLOWED, "This participant takes no part there."));
    }

    private static String text(Map<String, Object> body, String name) {
        if (body.get(name) instanceof String text && !text.isBlank()) {
            return text;
        }
        throw new Refusal(400, ErrorCode.INVALID, "session_id, participant_id et message sont requis");
    }

    private static void tell(Map<String, Object> told, Result result) {
        switch (result) {
            case Result.Answered answered -> {
                told.put("response", answered.text());
                told.put("ai_message_id", answered.message());
                told.put("responseTime", AiLogs.seconds(answered.took()));
            }
            case Result.Failed failed -> {
                told.put("response", SORRY);
                told.put("error", failed.code());
            }
            case Result.Passed _ -> told.put("pending", true);
        }
    }

    /** Empty when it takes longer than a member waits; it is told to the room when it is there. */
    private Optional<Result> await(CompletableFuture<Result> asked) {
        try {
            return Optional.of(asked.get(patience.toMillis(), TimeUnit.MILLISECONDS));
        } catch (TimeoutException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
