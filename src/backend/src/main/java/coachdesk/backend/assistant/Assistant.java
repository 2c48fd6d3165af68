package coachdesk.backend.assistant;

import coachdesk.backend.assistant.model.Line;
import coachdesk.backend.assistant.model.Reply;
import coachdesk.backend.assistant.store.History;
import coachdesk.backend.json.Json;
import coachdesk.backend.store.RecordStore;
import coachdesk.contract.Kind;
import coachdesk.contract.integrations.ProviderTrial;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Asks a studio's model what somebody wants to know, and writes down what came of it. Thread-safe. */
public final class Assistant {
    /** Of an answer, in characters. */
    private static final int ANSWER = 8_000;

    private final RecordStore records;
    private final Models models;
    private final History history;
    private final StudioWords studio;
    private final AiLogs logs;

    /** @param took until the answer, or until it was clear that there is none */
    record Answer(Reply reply, Duration took) {}

    public Assistant(RecordStore records, Models models, History history) {
        this.records = records;
        this.models = models;
        this.history = history;
        this.studio = new StudioWords(records);
        this.logs = new AiLogs(records);
    }

    AiConfig config(String tenant) {
        return AiConfig.of(records.find(tenant, Kind.AI_CONFIG, Kind.THE_ASSISTANT));
    }

    /** Blocks for as long as a model may take. */
    Answer answer(Question question) {
        long start = System.nanoTime();
        AiConfig config = config(question.tenant());
        Reply reply = cut(models.ask(question.tenant(), config.model(), lines(question, config)));
        Duration took = Duration.ofNanos(System.nanoTime() - start);
        logs.add(
                question.tenant(),
                new AiLogs.Entry(
                        question.conversation(),
                        question.name(),
                        question.text(),
                        reply instanceof Reply.Said said ? said.text() : null,
                        took,
                        question.strict(),
                        reply instanceof Reply.Failed failed ? failed.code() : null));
        return new Answer(reply, took);
    }

    /** Writes down that nobody was asked. */
    void unasked(Question question, String code) {
        logs.add(
                question.tenant(),
                new AiLogs.Entry(
                        question.conversation(),
                        question.name(),
                        question.text(),
                        null,
                        Duration.ZERO,
                        question.strict(),
                        code));
    }

    private static Reply cut(Reply reply) {
        return reply instanceof Reply.Said said ? Reply.said(Graphemes.cut(said.text(), ANSWER)) : reply;
    }

    private List<Line> lines(Question question, AiConfig config) {
        if (question.strict()) {
            return Prompt.strict(question.custom(), question.text());
        }
        return Prompt.standard(
                config, studio.of(question.tenant(), config), said(question), question.name(), question.text());
    }

    private List<Prompt.Said> said(Question question) {
        if (question.conversation() == null) {
            return List.of();
        }
        return history.latest(question.tenant(), question.conversation(), Prompt.HISTORY + 1).reversed().stream()
                .map(Json::read)
                .filter(doc -> !Boolean.TRUE.equals(doc.get("is_deleted")))
                .filter(doc -> question.message() == null || !question.message().equals(doc.get("id")))
                .filter(doc -> doc.get("content") instanceof String)
                .map(Assistant::said)
                .toList();
    }

    private static Prompt.Said said(Map<String, Object> doc) {
        String type = doc.get("sender_type") instanceof String text ? text : "user";
        boolean studios = type.equals("coach") || type.equals("ai");
        return new Prompt.Said(
                !studios, doc.get("sender_name") instanceof String name ? name : null, (String) doc.get("content"));
    }

    /** Whether the studio's model is there. */
    public ProviderTrial trial(String tenant) {
        return models.trial(tenant, config(tenant).model());
    }
}
