package coachdesk.app.contacts.book;

import coachdesk.app.imports.ImportModel;
import coachdesk.app.imports.ImportPane;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.OwnPanel;
import coachdesk.app.shell.Tab;
import coachdesk.app.tasks.FxPauses;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.Texts;
import coachdesk.desk.contacts.ContactDetail;
import coachdesk.desk.contacts.Contacts;
import coachdesk.desk.contacts.ImportColumn;
import coachdesk.desk.contacts.ImportPlan;
import coachdesk.desk.store.Signals;
import coachdesk.desk.tasks.Task;
import java.nio.file.Path;
import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.Region;

/** The people of the studio. */
public final class ContactsTab implements Tab {
    private final AppContext context;
    private final Texts texts;
    private final BookModel model;
    private final PersonModel person;
    private final DuplicatesModel duplicates;
    private final BookWords words;
    private final List<Command> commands;
    private final Once<PersonPage> page = new Once<>(this::makePage);
    private final Once<BookView> view;
    private final BooleanProperty linked = new SimpleBooleanProperty();
    private final FileChoice files;

    public ContactsTab(AppContext context) {
        this(context, null);
    }

    /** @param files null for the system's own dialogs */
    ContactsTab(AppContext context, FileChoice files) {
        this.context = context;
        this.files = files != null
                ? files
                : new SystemFileChoice(() -> view().getScene().getWindow());
        this.texts = context.texts();
        Contacts contacts = context.desk().contacts();
        Signals signals = context.desk().store().signals();
        words = new BookWords(texts, context.moments(), context.clock());
        model = new BookModel(contacts, signals, context.tasks(), new FxPauses(), context.toasts()::problem);
        person = new PersonModel(contacts, signals, context.tasks(), context.toasts()::problem);
        duplicates = new DuplicatesModel(contacts, signals, context.tasks(), context.toasts()::problem);
        commands = makeCommands();
        view = new Once<>(this::makeView);
    }

    private List<Command> makeCommands() {
        return List.of(
                new Command("contacts.find", "fth-search", key(KeyCode.F), Command.ALWAYS, () -> view.get()
                        .find()),
                new Command("contacts.join", "fth-git-merge", List.of(), Command.ALWAYS, this::join),
                new Command("contacts.duplicates", "fth-users", List.of(), Command.ALWAYS, this::duplicates),
                new Command("contacts.import", "fth-upload", List.of(), Command.ALWAYS, this::read),
                new Command("contacts.export", "fth-download", key(KeyCode.E), Command.ALWAYS, this::export),
                new Command("contacts.sync", "fth-refresh-cw", List.of(), linked, () -> page.get()
                        .links()
                        .choose()),
                new Command("contacts.new", "fth-user-plus", key(KeyCode.N), Command.ALWAYS, this::create));
    }

    private static KeyCombination key(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }

    private PersonPage makePage() {
        PersonPage page = new PersonPage(
                person,
                words,
                context.people(),
                new PersonPage.Ways(
                        context.toasts()::undoable,
                        id -> context.navigation().open("conversations", id),
                        id -> context.navigation().open("reservations", id),
                        this::edit));
        linked.bind(page.links().ableProperty());
        return page;
    }

    private BookView makeView() {
        CommandButtons buttons = new CommandButtons(texts);
        EmptyState nobody = new EmptyState(
                "fth-book",
                texts.bind("contacts.empty"),
                texts.bind("contacts.empty.advice"),
                EmptyState.way(texts.bind("command.contacts.new"), this::create));
        return new BookView(
                model,
                person,
                words,
                page.get(),
                context.people(),
                nobody,
                buttons.icon(commands.get(3)),
                buttons.icon(commands.get(4)),
                buttons.plain(commands.get(2)),
                buttons.primary(commands.getLast()));
    }

    private void create() {
        panel(texts.get("contacts.new"), new ContactForm(words, null, (fields, said) -> {
            context.side().close();
            person.create(fields, said, (ref, undo) -> {
                person.open(ref);
                context.toasts().undoable(texts.get("contacts.created"), undo);
            });
        }));
    }

    private void edit(ContactDetail known) {
        panel(texts.get("contacts.edit.title"), new ContactForm(words, known, (fields, said) -> {
            context.side().close();
            person.edit(known, fields, said, undo -> context.toasts().undoable(texts.get("contacts.changed"), undo));
        }));
    }

    /** Those that are picked in the list, however different they are. */
    private void join() {
        List<String> picked = view.get().picked();
        if (picked.size() < 2) {
            context.toasts().info(texts.get("contacts.join.few"));
            return;
        }
        person.join(picked, undo -> context.toasts().undoable(texts.get("contacts.join.done"), undo));
    }

    private void duplicates() {
        duplicates.start();
        panel(
                texts.get("contacts.duplicates"),
                new DuplicatesPane(duplicates, person, words, context.toasts()::undoable),
                duplicates::stop);
    }

    private void read() {
        files.forReading("csv").ifPresent(this::read);
    }

    private void read(Path file) {
        ImportModel<ImportColumn, ImportPlan> reading = new ImportModel<>(
                new ContactsImport(context.desk().contacts(), texts), context.tasks(), context.toasts()::problem);
        OwnPanel panel = new OwnPanel(context.side());
        reading.read(file, () -> {
            ImportPane<ImportColumn, ImportPlan> pane = new ImportPane<>(reading, texts, undo -> {
                panel.close();
                context.toasts().undoable(texts.get("contacts.import.done"), undo);
            });
            pane.getStylesheets().add(BookView.STYLES);
            panel.open(texts.get("contacts.import.title"), pane, () -> {});
        });
    }

    private void export() {
        files.forWriting(texts.get("contacts.export.file")).ifPresent(file -> context.tasks()
                .run(Task.of(() -> context.desk()
                                .contacts()
                                .exportCsv(
                                        model.queryProperty().get(),
                                        texts.localeProperty().get(),
                                        file))
                        .done(count -> context.toasts().info(texts.get("contacts.exported", count)))
                        .failed(context.toasts()::problem)));
    }

    private void panel(String title, Region content) {
        panel(title, content, () -> {});
    }

    private void panel(String title, Region content, Runnable closed) {
        content.getStylesheets().add(BookView.STYLES);
        context.side().open(title, content, closed);
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return commands;
    }

    @Override
    public void open(String id) {
        person.open(id);
    }

    @Override
    public void shown() {
        model.start();
        person.start();
    }

    @Override
    public void hidden() {
        model.stop();
        person.stop();
    }
}
