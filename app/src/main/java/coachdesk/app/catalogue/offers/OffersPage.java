package coachdesk.app.catalogue.offers;

import coachdesk.app.catalogue.form.FormView;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.catalogue.records.CataloguePage;
import coachdesk.app.catalogue.records.RecordPane;
import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.catalogue.records.RecordsView;
import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.Command;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.contacts.Numbers;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.Region;

/** What can be bought: services and products. */
public final class OffersPage implements CataloguePage {
    private final AppContext context;
    private final Texts texts;
    private final RecordsModel model;
    private final OfferWords words;
    private final Once<RecordsView> view = new Once<>(this::makeView);

    public OffersPage(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.words = new OfferWords(texts);
        this.model = new RecordsModel(
                Sheets.OFFER,
                context.desk().catalogue(),
                context.desk().store().signals(),
                context.tasks(),
                () -> new Numbers(context.desk().settings().values().sending().country()),
                context.toasts()::problem);
    }

    private RecordsView makeView() {
        FormView form = new FormView(
                model.form(),
                new FormWords(texts, Sheets.OFFER),
                List.of(
                        new FormView.Section(
                                texts.bind("catalogue.offer.what"),
                                List.of(
                                        List.of("name"),
                                        List.of("price", "category"),
                                        List.of("isProduct", "visible"),
                                        List.of("description"),
                                        List.of("keywords"))),
                        new FormView.Section(texts.bind("catalogue.offer.pictures"), List.of(List.of("images"))),
                        new FormView.Section(
                                texts.bind("catalogue.offer.selling"),
                                List.of(
                                        List.of("tva", "shippingCost", "stock"),
                                        List.of("variants.sizes"),
                                        List.of("variants.colors"),
                                        List.of("variants.weights")))));
        RecordPane pane =
                new RecordPane(model, form, words, texts, texts.bind("catalogue.offer.new"), this::deeds, this::save);
        EmptyState none = new EmptyState(
                "fth-shopping-bag",
                texts.bind("catalogue.offer.none"),
                texts.bind("catalogue.offer.none.advice"),
                EmptyState.way(texts.bind("command.offers.new"), this::create));
        return new RecordsView(model, words, texts, "fth-shopping-bag", none, pane);
    }

    private Node[] deeds(Entry entry) {
        boolean hidden = Boolean.FALSE.equals(entry.doc().get("visible"));
        Button visible = new Button(null, Icons.of(hidden ? "fth-eye" : "fth-eye-off"));
        visible.textProperty().bind(hidden ? texts.bind("catalogue.show") : texts.bind("catalogue.hide"));
        visible.setOnAction(event -> model.change(entry, Map.of("visible", hidden), undo -> context.toasts()
                .undoable(texts.get("catalogue.changed", words.title(entry)), undo)));
        return new Node[] {
            visible, RecordPane.delete(texts, model, entry, words.title(entry), context.toasts()::undoable)
        };
    }

    private void save() {
        model.save(Map.of(), undo -> context.toasts().undoable(texts.get("catalogue.saved"), undo));
    }

    private void create() {
        model.create(Map.of());
    }

    @Override
    public String id() {
        return "offers";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.bind("catalogue.offers");
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public List<Command> commands() {
        return List.of(new Command("offers.new", "fth-plus", List.of(), Command.ALWAYS, this::create));
    }

    @Override
    public void shown() {
        model.start();
    }

    @Override
    public void hidden() {
        model.stop();
    }

    @Override
    public void open(String recordId) {
        model.open(recordId);
    }
}
