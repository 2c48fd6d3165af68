package coachdesk.app.catalogue.codes;

import coachdesk.app.catalogue.form.FormExtras;
import coachdesk.app.catalogue.form.FormView;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.catalogue.records.CataloguePage;
import coachdesk.app.catalogue.records.RecordPane;
import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.catalogue.records.RecordsView;
import coachdesk.app.imports.ImportModel;
import coachdesk.app.imports.ImportPane;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.shell.OwnPanel;
import coachdesk.app.tasks.Undoable;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.SystemFileChoice;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.codes.CodeColumn;
import coachdesk.desk.catalogue.codes.CodePlan;
import coachdesk.desk.catalogue.codes.CodesCsv;
import coachdesk.desk.catalogue.codes.PromoCode;
import coachdesk.desk.contacts.Numbers;
import coachdesk.desk.tasks.Task;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import javafx.beans.property.Property;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.util.Subscription;

/** What makes a booking cheaper. */
public final class CodesPage implements CataloguePage {
    private final AppContext context;
    private final Texts texts;
    private final RecordsModel model;
    private final CodeKnown known;
    private final CodeWords words;
    private final CodeSharing sharing;
    private final FormWords form;
    private final FileChoice files;
    private final List<Command> commands;
    private final Once<RecordsView> view = new Once<>(this::makeView);

    public CodesPage(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.form = new FormWords(texts, Sheets.CODE);
        var desk = context.desk();
        this.known = new CodeKnown(
                desk.catalogue(),
                desk.promoCodes(),
                desk.store().signals(),
                context.tasks(),
                context.toasts()::problem);
        this.words = new CodeWords(texts, known, context::zone, context.clock());
        this.model = CataloguePage.records(context, Sheets.CODE);
        model.list().findingAlso(new OwnersNamed(desk.contacts()));
        this.files = new SystemFileChoice(() -> view().getScene().getWindow());
        this.sharing = new CodeSharing(context, words, context.opener(), this.files);
        this.commands = List.of(
                new Command("codes.new", "fth-plus", List.of(), Command.ALWAYS, () -> model.create(Map.of())),
                new Command("codes.batch", "fth-layers", List.of(), Command.ALWAYS, this::batch),
                new Command("codes.import", "fth-upload", List.of(), Command.ALWAYS, () -> this.files
                        .forReading("csv")
                        .ifPresent(this::read)),
                new Command("codes.export", "fth-download", List.of(), Command.ALWAYS, this::export));
    }

    private Numbers numbers() {
        return new Numbers(context.desk().settings().values().sending().country());
    }

    private RecordsView makeView() {
        FormView fields = new FormView(
                model.form(),
                form,
                FormExtras.own(Map.of("courses", courses(), "assignedEmail", person())),
                List.of(
                        new FormView.Section(
                                texts.bind("catalogue.code.what"),
                                List.of(List.of("code", "active"), List.of("type", "value"))),
                        new FormView.Section(
                                texts.bind("catalogue.code.limits"),
                                List.of(
                                        List.of("maxUses", "expiresAt"),
                                        List.of("courses"),
                                        List.of("assignedEmail")))));
        Label limit = new Label();
        limit.textProperty().bind(texts.bind("catalogue.code.uses.limit"));
        limit.getStyleClass().add("text-muted");
        limit.setWrapText(true);
        fields.below("maxUses", limit);
        RecordPane pane = new RecordPane(
                model,
                fields,
                words,
                texts,
                texts.bind("command.codes.new"),
                this::deeds,
                this::save,
                new UsesPane(model, known, context));
        EmptyState none = new EmptyState(
                "fth-percent",
                texts.bind("catalogue.code.none"),
                texts.bind("catalogue.code.none.advice"),
                EmptyState.way(texts.bind("command.codes.new"), commands.getFirst()::run));
        CommandButtons buttons = new CommandButtons(texts);
        RecordsView records = new RecordsView(
                model,
                words,
                texts,
                "fth-percent",
                none,
                pane,
                filter(),
                Controls.buttons(
                        buttons.primary(commands.getFirst()),
                        buttons.icon(commands.get(1)),
                        buttons.icon(commands.get(2)),
                        buttons.icon(commands.get(3))));
        known.property().subscribe(records::refreshRows);
        return records;
    }

    private Function<Property<Object>, Region> courses() {
        return value -> new ForWhat(value, known, texts);
    }

    private Function<Property<Object>, Region> person() {
        return value ->
                new PersonField(value, context.desk().contacts(), context.tasks(), texts, context.toasts()::problem);
    }

    private ComboBox<CodeFilter> filter() {
        ComboBox<CodeFilter> filter = new ComboBox<>();
        filter.getItems().setAll(CodeFilter.values());
        filter.setValue(CodeFilter.ALL);
        Shown.in(filter, texts, one -> one == null ? "" : words.filter(one));
        filter.accessibleTextProperty().bind(texts.bind("catalogue.code.filter"));
        filter.setMaxWidth(Double.MAX_VALUE);
        filter.valueProperty().addListener((property, before, now) -> model.list()
                .filter(
                        entry -> {
                            PromoCode code = PromoCode.of(entry);
                            return now.lets(code, words.state(code));
                        },
                        now != CodeFilter.ALL));
        return filter;
    }

    private Node[] deeds(Entry entry) {
        PromoCode code = PromoCode.of(entry);
        return new Node[] {
            deed(
                    code.active() ? "fth-pause-circle" : "fth-play-circle",
                    code.active() ? texts.bind("catalogue.code.deactivate") : texts.bind("catalogue.code.activate"),
                    () -> model.change(entry, Map.of("active", !code.active()), undo -> context.toasts()
                            .undoable(
                                    code.active()
                                            ? texts.get("catalogue.code.deactivated", code.code())
                                            : texts.get("catalogue.code.activated", code.code()),
                                    undo))),
            deed("fth-copy", texts.bind("catalogue.code.copy"), () -> sharing.copy(code)),
            deed("fth-message-circle", texts.bind("catalogue.code.share"), () -> sharing.whatsApp(code)),
            deed("fth-grid", texts.bind("catalogue.code.qr"), () -> sharing.picture(code)),
            deed("fth-plus-square", texts.bind("catalogue.code.duplicate"), () -> duplicate(entry)),
            RecordPane.delete(texts, model, entry, words.title(entry), context.toasts()::undoable)
        };
    }

    private static Button deed(String icon, ObservableValue<String> word, Runnable action) {
        Button button = new Button(null, Icons.of(icon));
        button.textProperty().bind(word);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private void save() {
        model.save(Map.of("used", 0), undo -> context.toasts().undoable(texts.get("catalogue.saved"), undo));
    }

    /** The same but for its name, which is proposed. */
    private void duplicate(Entry entry) {
        Map<String, Object> preset = new HashMap<>(entry.doc());
        String code = PromoCode.of(entry).key();
        int number = 2;
        while (known.now().taken().contains(code + "-" + number)) {
            number++;
        }
        preset.put("code", code + "-" + number);
        preset.put("active", true);
        model.create(preset);
    }

    private void batch() {
        BatchModel batch = new BatchModel(
                asked -> context.desk().promoCodes().plan(asked, known.now().taken()), this::numbers);
        Subscription others = known.property().subscribe(now -> batch.renew(now.taken()));
        OwnPanel panel = new OwnPanel(context.side());
        panel.open(
                texts.get("command.codes.batch"),
                new BatchPane(batch, texts, courses(), person(), () -> make(batch, panel)),
                others::unsubscribe);
    }

    private void make(BatchModel batch, OwnPanel panel) {
        Undoable making = new Undoable(context.tasks(), problem -> {
            batch.plan();
            context.toasts().problem(problem);
        });
        batch.records()
                .ifPresent(records ->
                        making.run(() -> context.desk().catalogue().createAll(Sheets.CODE, records), undo -> {
                            panel.close();
                            context.toasts().undoable(texts.get("catalogue.batch.made", records.size()), undo);
                        }));
    }

    private void read(Path file) {
        ImportModel<CodeColumn, CodePlan> reading = new ImportModel<>(
                new CodesImport(context.desk().catalogue(), form, known.now().courses()),
                context.tasks(),
                context.toasts()::problem);
        OwnPanel panel = new OwnPanel(context.side());
        reading.read(
                file,
                () -> panel.open(
                        texts.get("catalogue.code.import.title"),
                        new ImportPane<>(reading, texts, undo -> {
                            panel.close();
                            context.toasts().undoable(texts.get("catalogue.code.import.done"), undo);
                        }),
                        () -> {}));
    }

    private void export() {
        Map<String, String> courses = known.now().courses();
        files.forWriting(texts.get("catalogue.code.export.file")).ifPresent(file -> context.tasks()
                .run(Task.of(() -> {
                            List<Entry> codes = context.desk().catalogue().list(Sheets.CODE, "");
                            CodesCsv.write(codes, texts.locale(), courses, file);
                            return codes.size();
                        })
                        .done(count -> context.toasts().info(texts.get("catalogue.code.exported", count)))
                        .failed(context.toasts()::problem)));
    }

    @Override
    public String id() {
        return "codes";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.bind("catalogue.codes");
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
    public void shown() {
        known.start();
        model.start();
    }

    @Override
    public void hidden() {
        known.stop();
        model.stop();
    }

    @Override
    public void open(String recordId) {
        model.open(recordId);
    }
}
