package coachdesk.app.catalogue.courses;

import coachdesk.app.catalogue.form.FormExtras;
import coachdesk.app.catalogue.form.FormView;
import coachdesk.app.catalogue.form.FormView.Section;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.catalogue.records.CataloguePage;
import coachdesk.app.catalogue.records.RecordFilter;
import coachdesk.app.catalogue.records.RecordPane;
import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.catalogue.records.RecordsView;
import coachdesk.app.catalogue.records.Visibility;
import coachdesk.app.catalogue.week.WeekModel;
import coachdesk.app.catalogue.week.WeekPlaces;
import coachdesk.app.catalogue.week.WeekView;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.Target;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.checkin.roster.CourseSession;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The courses of a week. */
public final class CoursesPage implements CataloguePage {
    static final String STYLES = Objects.requireNonNull(CoursesPage.class.getResource("/css/catalogue.css"))
            .toExternalForm();

    private final AppContext context;
    private final Texts texts;
    private final RecordsModel model;
    private final NextSessions next;
    private final CourseWords words;
    private final Visibility visibility;
    private final WeekModel week;
    private final StackPane place = new StackPane();
    private final Once<RecordsView> list = new Once<>(this::makeList);
    private final Once<WeekView> weekView = new Once<>(this::makeWeek);
    private final Once<StackPane> view = new Once<>(this::filled);
    private final Choice<Boolean> listLooks = new Choice<>(this::turnFrom);
    private final Choice<Boolean> weekLooks = new Choice<>(this::turnFrom);
    private boolean shown;
    private boolean asWeek;

    public CoursesPage(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.next = new NextSessions(
                context.desk().rosters(),
                context.desk().store().signals(),
                context.tasks(),
                this::today,
                () -> list.get().refreshRows(),
                context.toasts()::problem);
        this.words = new CourseWords(texts, next::of);
        this.model = CataloguePage.records(context, Sheets.COURSE);
        model.list().inOrder(CourseWords.BY_WEEK);
        this.visibility = new Visibility(model, words, texts, context.toasts()::undoable);
        this.week = new WeekModel(
                context.desk().rosters(),
                context.desk().store().signals(),
                context.tasks(),
                context.clock(),
                context::zone,
                context.toasts()::problem);
        looks(listLooks, false);
        looks(weekLooks, true);
        show(false);
    }

    private StackPane filled() {
        place.getChildren().setAll(list.get());
        return place;
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    private RecordsView makeList() {
        FormView form = new FormView(model.form(), new FormWords(texts, Sheets.COURSE), tools(), sections());
        RecordPane pane = new RecordPane(
                model,
                form,
                words,
                texts,
                texts.bind("catalogue.course.new"),
                new CourseActions(context, model, words, visibility)::of,
                this::save);
        EmptyState none = new EmptyState(
                "fth-calendar",
                texts.bind("catalogue.course.none"),
                texts.bind("catalogue.course.none.advice"),
                EmptyState.way(texts.bind("command.courses.new"), this::create));
        RecordFilter<Boolean> filter = new RecordFilter<>(texts, List.of(false, true), this::word, this::show);
        FlowPane buttons =
                Controls.buttons(new CommandButtons(texts).primary(commands().getFirst()));
        return new RecordsView(model, words, texts, "fth-calendar", none, pane, listLooks, filter, buttons)
                .rowEnd(visibility::small);
    }

    private WeekView makeWeek() {
        return new WeekView(week, texts, new Leading(), weekLooks);
    }

    private void looks(Choice<Boolean> looks, boolean now) {
        looks.option(false, texts.bind("catalogue.course.list"))
                .option(true, texts.bind("catalogue.course.week"))
                .show(now);
    }

    private final class Leading implements WeekPlaces {
        @Override
        public void session(CourseSession session) {
            context.navigation().go(new Target.Session(session.courseId(), session.day()));
        }

        @Override
        public void free(LocalDate day, String time) {
            turn(false);
            int weekday = day.getDayOfWeek().getValue() % DayOfWeek.values().length;
            model.create(time == null ? Map.of("weekday", weekday) : Map.of("weekday", weekday, "time", time));
        }
    }

    /** The choice that was left shows what it stands in again when one comes back. */
    private void turnFrom(boolean toWeek) {
        turn(toWeek);
        (toWeek ? listLooks : weekLooks).show(!toWeek);
    }

    /** From the list to the week and back. */
    private void turn(boolean toWeek) {
        if (toWeek == asWeek) {
            return;
        }
        if (shown) {
            stop();
        }
        asWeek = toWeek;
        place.getChildren().setAll(asWeek ? weekView.get() : list.get());
        if (shown) {
            start();
        }
    }

    private void start() {
        if (asWeek) {
            week.start();
        } else {
            model.start();
            next.start();
        }
    }

    private void stop() {
        week.stop();
        model.stop();
        next.stop();
    }

    private String word(boolean archived) {
        return archived ? texts.get("catalogue.course.put-aside") : texts.get("catalogue.course.active");
    }

    private void show(boolean archived) {
        model.list().filter(entry -> CourseWords.archived(entry) == archived, archived);
    }

    private FormExtras tools() {
        return new FormExtras(context.opener()::open, "fth-play", null, Map.of());
    }

    private List<Section> sections() {
        return List.of(
                new Section(
                        texts.bind("catalogue.course.what"),
                        List.of(
                                List.of("name"),
                                List.of("weekday", "time"),
                                List.of("locationName"),
                                List.of("mapsUrl"),
                                List.of("capacity", "visible"))),
                new Section(texts.bind("catalogue.course.music"), List.of(List.of("playlist"))));
    }

    private void save() {
        model.save(Map.of("archived", false), undo -> context.toasts().undoable(texts.get("catalogue.saved"), undo));
    }

    private void create() {
        turn(false);
        model.create(Map.of());
    }

    @Override
    public String id() {
        return "courses";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.bind("catalogue.courses");
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return List.of(
                new Command("courses.new", "fth-plus", List.of(), Command.ALWAYS, this::create),
                new Command("courses.week", "fth-calendar", List.of(), Command.ALWAYS, () -> turn(true)));
    }

    @Override
    public void shown() {
        shown = true;
        start();
    }

    @Override
    public void hidden() {
        shown = false;
        stop();
    }

    @Override
    public void open(String recordId) {
        turn(false);
        model.open(recordId);
    }
}
