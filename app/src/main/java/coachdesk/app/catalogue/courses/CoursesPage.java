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
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.SystemOpener;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.contacts.Numbers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

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
    private final CourseDeletion deletion;
    private final Once<RecordsView> view = new Once<>(this::makeView);

    public CoursesPage(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.next = new NextSessions(
                context.desk().rosters(),
                context.desk().store().signals(),
                context.tasks(),
                this::today,
                () -> view.get().refreshRows(),
                context.toasts()::problem);
        this.words = new CourseWords(texts, next::of);
        this.model = new RecordsModel(
                        Sheets.COURSE,
                        context.desk().catalogue(),
                        context.desk().store().signals(),
                        context.tasks(),
                        () -> new Numbers(
                                context.desk().settings().values().sending().country()),
                        context.toasts()::problem)
                .inOrder(CourseWords.BY_WEEK);
        this.visibility = new Visibility(model, words, texts, context.toasts()::undoable);
        this.deletion = new CourseDeletion(context, model, words, this::archive);
        show(false);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), context.zone());
    }

    private RecordsView makeView() {
        FormView form = new FormView(model.form(), new FormWords(texts, Sheets.COURSE), tools(), sections());
        RecordPane pane =
                new RecordPane(model, form, words, texts, texts.bind("catalogue.course.new"), this::deeds, this::save);
        EmptyState none = new EmptyState(
                "fth-calendar",
                texts.bind("catalogue.course.none"),
                texts.bind("catalogue.course.none.advice"),
                EmptyState.way(texts.bind("command.courses.new"), this::create));
        RecordFilter<Boolean> filter = new RecordFilter<>(texts, List.of(false, true), this::word, this::show);
        return new RecordsView(model, words, texts, "fth-calendar", none, pane, filter).rowEnd(visibility::small);
    }

    private String word(boolean archived) {
        return archived ? texts.get("catalogue.course.put-aside") : texts.get("catalogue.course.active");
    }

    private void show(boolean archived) {
        model.filter(entry -> CourseWords.archived(entry) == archived, archived);
    }

    private FormExtras tools() {
        SystemOpener opener = new SystemOpener(
                context.tasks(), address -> context.toasts().info(texts.get("catalogue.link.where", address)));
        return new FormExtras(opener::open, "fth-play", null, Map.of());
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

    private Node[] deeds(Entry entry) {
        Map<String, Object> again = Map.of("archived", false);
        return new Node[] {
            visibility.button(entry),
            RecordPane.duplicate(texts, model, entry, words.title(entry), again, context.toasts()::undoable),
            CourseWords.archived(entry)
                    ? Controls.button("fth-rotate-ccw", texts.get("catalogue.course.restore"), () -> restore(entry))
                    : Controls.button("fth-archive", texts.get("catalogue.course.archive"), () -> archive(entry)),
            Controls.button("fth-trash-2", texts.get("catalogue.delete"), () -> deletion.ask(entry, this::today))
        };
    }

    private void archive(Entry entry) {
        model.change(entry, Map.of("archived", true), undo -> context.toasts()
                .undoable(texts.get("catalogue.course.archived-now", words.title(entry)), undo));
    }

    private void restore(Entry entry) {
        model.change(entry, Map.of("archived", false), undo -> context.toasts()
                .undoable(texts.get("catalogue.course.restored", words.title(entry)), undo));
    }

    private void save() {
        model.save(Map.of("archived", false), undo -> context.toasts().undoable(texts.get("catalogue.saved"), undo));
    }

    private void create() {
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
        return List.of(new Command("courses.new", "fth-plus", List.of(), Command.ALWAYS, this::create));
    }

    @Override
    public void shown() {
        model.start();
        next.start();
    }

    @Override
    public void hidden() {
        model.stop();
        next.stop();
    }

    @Override
    public void open(String recordId) {
        model.open(recordId);
    }
}
