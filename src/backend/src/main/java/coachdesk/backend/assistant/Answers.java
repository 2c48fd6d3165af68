package coachdesk.backend.assistant;

import coachdesk.backend.assistant.model.ModelErrors;
import coachdesk.backend.assistant.model.Reply;
import coachdesk.backend.conversations.Members;
import coachdesk.backend.conversations.Said;
import coachdesk.backend.conversations.Voice;
import coachdesk.backend.http.Refusal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Answers what members ask in their conversations: one question at a time in each, of those that came meanwhile the latest,
 * and a few at a time for a studio, so that a model that hangs holds up nobody else. Thread-safe.
 */
public final class Answers {
    private static final Logger LOG = LoggerFactory.getLogger(Answers.class);
    private static final Voice VOICE = Voice.assistant("Assistant");
    private static final String UNEXPECTED = "unexpected";
    /** At once, for one studio. */
    private static final int OF_STUDIO = 8;

    private final Assistant assistant;
    private final Members members;
    private final Said said;
    private final Executor executor;
    /** Questions that wait for their turn, by the conversation that is being answered; null where none does. */
    private final Map<String, Asked> turns = new HashMap<>();

    private final Map<String, Integer> ofStudio = new HashMap<>();

    private record Asked(Question question, CompletableFuture<Result> result) {
        String key() {
            return question.tenant() + "\n" + question.conversation();
        }
    }

    /** @param executor bounded: what it refuses is answered by nobody */
    public Answers(Assistant assistant, Members members, Said said, Executor executor) {
        this.assistant = assistant;
        this.members = members;
        this.said = said;
        this.executor = executor;
    }

    /** Whether the assistant answers in this conversation as it is now: it is on, and here nobody switched it off. */
    boolean answers(String tenant, Map<String, Object> conversation) {
        return "ai".equals(conversation.get("mode"))
                && !Boolean.FALSE.equals(conversation.get("is_ai_active"))
                && assistant.config(tenant).enabled();
    }

    /** Does not wait. What comes of it is completed once it is stored and told. */
    CompletableFuture<Result> ask(Question question) {
        Asked asked = new Asked(question, new CompletableFuture<>());
        Asked passed = null;
        boolean free;
        synchronized (this) {
            free = !turns.containsKey(asked.key());
            if (free) {
                turns.put(asked.key(), null);
            } else {
                passed = turns.put(asked.key(), asked);
            }
        }
        if (passed != null) {
            passed.result().complete(new Result.Passed());
        }
        if (free) {
            start(asked);
        }
        return asked.result();
    }

    private void start(Asked asked) {
        if (!enter(asked.question().tenant())) {
            over(asked, busy(asked));
            return;
        }
        try {
            executor.execute(() -> {
                Result result = answer(asked.question());
                leave(asked.question().tenant());
                over(asked, result);
            });
        } catch (RejectedExecutionException e) {
            leave(asked.question().tenant());
            over(asked, busy(asked));
        }
    }

    private Result busy(Asked asked) {
        assistant.unasked(asked.question(), ModelErrors.BUSY);
        return new Result.Failed(ModelErrors.BUSY);
    }

    private synchronized boolean enter(String tenant) {
        int now = ofStudio.getOrDefault(tenant, 0);
        if (now < OF_STUDIO) {
            ofStudio.put(tenant, now + 1);
        }
        return now < OF_STUDIO;
    }

    private synchronized void leave(String tenant) {
        ofStudio.computeIfPresent(tenant, (key, now) -> now > 1 ? now - 1 : null);
    }

    private void over(Asked asked, Result result) {
        asked.result().complete(result);
        Asked next;
        synchronized (this) {
            next = turns.get(asked.key());
            if (next == null) {
                turns.remove(asked.key());
            } else {
                turns.put(asked.key(), null);
            }
        }
        if (next != null) {
            start(next);
        }
    }

    private Result answer(Question question) {
        try {
            if (!open(question)) {
                return new Result.Passed();
            }
            Assistant.Answer answer = assistant.answer(question);
            return switch (answer.reply()) {
                case Reply.Failed failed -> new Result.Failed(failed.code());
                case Reply.Said text -> open(question) ? store(question, text.text(), answer) : new Result.Passed();
            };
        } catch (RuntimeException e) {
            LOG.error("an answer could not be given: {}", e.getClass().getName());
            return new Result.Failed(UNEXPECTED);
        }
    }

    /** Somebody may have taken over while the model was thinking. */
    private boolean open(Question question) {
        return Optional.of(question.conversation())
                .flatMap(id -> members.conversation(question.tenant(), id))
                .filter(doc -> answers(question.tenant(), doc))
                .isPresent();
    }

    private Result store(Question question, String text, Assistant.Answer answer) {
        try {
            Map<String, Object> message = said.say(question.tenant(), question.conversation(), VOICE, text, Map.of());
            return new Result.Answered((String) message.get("id"), text, answer.took());
        } catch (Refusal e) {
            return e.status() == 404 ? new Result.Passed() : new Result.Failed(ModelErrors.NONSENSE);
        }
    }
}
