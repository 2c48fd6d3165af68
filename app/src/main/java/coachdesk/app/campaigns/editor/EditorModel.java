package coachdesk.app.campaigns.editor;

import coachdesk.app.articles.markdown.ArticleMessage;
import coachdesk.app.campaigns.basket.BasketModel;
import coachdesk.app.campaigns.basket.Head;
import coachdesk.app.campaigns.when.WhenModel;
import coachdesk.app.tasks.Autosave;
import coachdesk.app.tasks.Pauses;
import coachdesk.app.ui.Lines;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Campaign;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.contract.campaigns.wording.Wording;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.ArticleQuery;
import coachdesk.desk.articles.Articles;
import coachdesk.desk.campaigns.Baskets;
import coachdesk.desk.campaigns.Campaigns;
import coachdesk.desk.campaigns.SendingRules;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

/** A campaign that is being written. UI thread only. */
public final class EditorModel {
    private static final int NEWEST = 12;

    private final Campaigns campaigns;
    private final Articles articles;
    private final TaskRunner tasks;
    private final Consumer<Problem> problems;
    private final Content content;
    private final EnumSet<Channel> channels = EnumSet.of(Channel.INTERNAL);
    private final Map<Variable, String> fallbacks = new EnumMap<>(Variable.class);
    private final IntegerProperty lateMinutes = new SimpleIntegerProperty(Campaign.LATE_MINUTES);
    private final Served served;
    private final BasketModel basket;
    private final WhenModel when;
    private final Autosave<Campaign, String> autosave;
    private final ReadOnlyObjectWrapper<Readiness> readiness = new ReadOnlyObjectWrapper<>();
    private final ObservableList<CourseChoice> courses = FXCollections.observableArrayList();
    private final ObservableList<Article> written = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<Campaign> campaign = new ReadOnlyObjectWrapper<>();
    private List<Dispatch> planned = List.of();
    private SendingRules rules = new SendingRules(false);
    private boolean filling;
    /** A sending is being made. */
    private boolean creating;

    private final class Writing implements Autosave.Draft<Campaign, String> {
        @Override
        public Campaign now() {
            return draft();
        }

        @Override
        public String keep(Campaign draft) {
            return campaigns.save(draft);
        }
    }

    /** @param quiet when nobody should be disturbed */
    public EditorModel(
            Campaigns campaigns,
            Baskets baskets,
            Articles articles,
            Integrations integrations,
            TaskRunner tasks,
            Pauses pauses,
            Clock clock,
            Supplier<ZoneId> zone,
            Predicate<Instant> quiet,
            Consumer<Problem> problems) {
        this.campaigns = campaigns;
        this.articles = articles;
        this.tasks = tasks;
        this.problems = problems;
        this.content = new Content(this::changed);
        this.served = new Served(integrations, tasks);
        this.when = new WhenModel(clock, zone, quiet, this::look);
        this.basket = new BasketModel(baskets, tasks, this::sending, problems);
        this.autosave = new Autosave<>(new Writing(), tasks, pauses, this::failed);
        basket.entries().addListener((ListChangeListener<BasketEntry>) change -> changed());
        basket.audienceProperty().addListener((property, before, now) -> look());
        served.knownProperty().addListener((property, before, now) -> basket.judgeAgain());
        lateMinutes.addListener((property, before, now) -> changed());
        look();
    }

    Content content() {
        return content;
    }

    public BasketModel basket() {
        return basket;
    }

    Served served() {
        return served;
    }

    WhenModel when() {
        return when;
    }

    IntegerProperty lateMinutesProperty() {
        return lateMinutes;
    }

    ReadOnlyObjectProperty<Autosave.State> keptProperty() {
        return autosave.stateProperty();
    }

    /** What the message can speak of: each person's own course first. */
    ObservableList<CourseChoice> courses() {
        return courses;
    }

    /** The newest, of which one can be what is said. */
    ObservableList<Article> articles() {
        return written;
    }

    /** @param said gets its text; title and picture are taken where there is none */
    void take(Article article, Consumer<String> said) {
        tasks.run(Task.of(() -> ArticleMessage.of(article))
                .done(message -> {
                    content.take(message);
                    said.accept(message.text());
                })
                .failed(problems));
    }

    /** What is missing, or that nothing is. */
    ReadOnlyObjectProperty<Readiness> readinessProperty() {
        return readiness.getReadOnlyProperty();
    }

    /** As it stands. */
    public ReadOnlyObjectProperty<Campaign> campaignProperty() {
        return campaign.getReadOnlyProperty();
    }

    boolean by(Channel channel) {
        return channels.contains(channel);
    }

    void by(Channel channel, boolean on) {
        if (on ? channels.add(channel) : channels.remove(channel)) {
            basket.judgeAgain();
            changed();
        }
    }

    String fallback(Variable variable) {
        return fallbacks.getOrDefault(variable, "");
    }

    void fallback(Variable variable, String text) {
        if (!fallback(variable).equals(text)) {
            fallbacks.put(variable, text);
            changed();
        }
    }

    /** When it goes first. */
    public Instant first() {
        return when.first();
    }

    /** A new one. @param language of whoever writes it */
    public void fresh(String language) {
        Map<String, Object> ways = Map.of(Channel.INTERNAL.wire(), true);
        show(Campaign.of(Map.of("channels", ways, Campaign.LANGUAGE, language)), List.of());
    }

    /**
     * @param shown told as soon as it stands there
     * @param missing told when there is none of this id any more
     */
    public void open(String id, Runnable shown, Runnable missing) {
        record Found(Campaign campaign, List<Dispatch> dispatches) {}
        tasks.run(Task.of(() -> campaigns
                        .find(id)
                        .map(found -> new Found(found, campaigns.dispatches(id)))
                        .orElse(null))
                .done(found -> {
                    if (found == null) {
                        missing.run();
                    } else {
                        show(found.campaign(), found.dispatches());
                        shown.run();
                    }
                })
                .failed(problems));
    }

    private void show(Campaign shown, List<Dispatch> dispatches) {
        filling = true;
        content.show(shown);
        channels.clear();
        channels.addAll(shown.channels());
        fallbacks.clear();
        for (Variable variable : Variable.values()) {
            String text = shown.fallbacks().get(variable.word());
            if (text != null) {
                fallbacks.put(variable, text);
            }
        }
        lateMinutes.set(shown.lateMinutes());
        planned = dispatches.stream()
                .filter(dispatch -> dispatch.state().ahead() && dispatch.wish() == Dispatch.Wish.WAIT)
                .toList();
        when.show(planned.stream()
                .map(dispatch -> new Campaigns.Moment(dispatch.at(), dispatch.zone()))
                .toList());
        autosave.of(shown.id());
        basket.show(shown.basket());
        filling = false;
        look();
    }

    public void start() {
        tasks.run(Task.of(campaigns::courses)
                .done(found -> Lines.show(courses, CourseChoice.of(found)))
                .failed(problems));
        tasks.run(Task.of(() ->
                        articles.list(ArticleQuery.ALL).stream().limit(NEWEST).toList())
                .done(found -> Lines.show(written, found))
                .failed(problems));
        basket.start();
        served.look();
        when.look();
        tasks.run(Task.of(campaigns::rules)
                .done(now -> {
                    rules = now;
                    look();
                })
                .failed(problems));
    }

    /** Keeps what was written and looks after it no more. */
    public void stop() {
        basket.stop();
        if (autosave.stateProperty().get() == Autosave.State.WRITING) {
            autosave.now(id -> {});
        }
    }

    /**
     * Sends it in a moment, or plans its times. Whoever clicks twice means it once.
     *
     * @param done gets the ids of the sendings
     */
    void create(Consumer<List<String>> done) {
        if (creating || !readiness.get().ready()) {
            return;
        }
        creating = true;
        List<Campaigns.Moment> moments = when.moments();
        List<Dispatch> replaced = planned;
        autosave.now(id -> tasks.run(Task.of(() -> {
                    replaced.forEach(old -> campaigns.wish(old.id(), Dispatch.Wish.CANCEL));
                    return moments.isEmpty() ? List.of(campaigns.sendNow(id, false)) : campaigns.plan(id, moments);
                })
                .done(made -> {
                    creating = false;
                    done.accept(made);
                })
                .failed(this::failed)));
    }

    private void failed(Problem problem) {
        creating = false;
        problems.accept(problem);
    }

    /** Takes back what was to go in a moment. */
    public void takeBack(List<String> dispatches) {
        tasks.run(Task.of(() -> dispatches.forEach(id -> campaigns.wish(id, Dispatch.Wish.CANCEL)))
                .failed(problems));
    }

    /** Whether it goes at once, and not at set times. */
    public boolean isNow() {
        return !when.laterProperty().get();
    }

    /** To these alone, as a test. */
    public void test(List<BasketEntry> to, Runnable done) {
        if (creating) {
            return;
        }
        creating = true;
        autosave.now(id -> tasks.run(Task.of(() -> campaigns.sendTest(id, to))
                .done(dispatch -> {
                    creating = false;
                    done.run();
                })
                .failed(this::failed)));
    }

    /** What the basket's rules ask of this campaign. */
    public BasketModel.Sending sending() {
        return new BasketModel.Sending(
                EnumSet.copyOf(channels),
                served.template() || !content.templateProperty().get().isBlank(),
                when.first());
    }

    private void changed() {
        if (!filling) {
            autosave.changed();
            look();
        }
    }

    private void look() {
        if (filling) {
            return;
        }
        Campaign now = draft();
        campaign.set(now);
        Head head = Head.of(basket.audienceProperty().get(), basket.entries());
        readiness.set(Readiness.of(now, head, content, when, rules));
    }

    private Campaign draft() {
        Map<String, String> words = new LinkedHashMap<>();
        Set<Variable> used = new Wording(content.messageProperty().get()).variables();
        fallbacks.forEach((variable, text) -> {
            if (!text.isBlank() && used.contains(variable)) {
                words.put(variable.word(), text);
            }
        });
        return content.campaign(
                autosave.last(), EnumSet.copyOf(channels), List.copyOf(basket.entries()), words, lateMinutes.get());
    }
}
