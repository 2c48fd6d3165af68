package coachdesk.app.catalogue.offers;

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
import coachdesk.app.shell.CommandButtons;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Texts;
import coachdesk.desk.catalogue.Entry;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.media.OwnPictures;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;

/** What can be bought: services and products. */
public final class OffersPage implements CataloguePage {
    private static final String[] OF_PRODUCTS = {
        "shippingCost", "stock", "variants.sizes", "variants.colors", "variants.weights"
    };

    private final AppContext context;
    private final Texts texts;
    private final RecordsModel model;
    private final OfferCategories categories;
    private final OfferWords words;
    private final Visibility visibility;
    private final Once<RecordsView> view = new Once<>(this::makeView);

    private enum Shown {
        ALL(entry -> true),
        SERVICES(entry -> !OfferWords.product(entry)),
        PRODUCTS(OfferWords::product),
        HIDDEN(Visibility::hidden);

        private final Predicate<Entry> filter;

        Shown(Predicate<Entry> filter) {
            this.filter = filter;
        }
    }

    public OffersPage(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.categories = new OfferCategories(
                context.desk().catalogue(),
                context.desk().store().signals(),
                context.tasks(),
                texts,
                context.toasts()::problem);
        this.words = new OfferWords(texts, categories);
        this.model = CataloguePage.records(context, Sheets.OFFER);
        this.visibility = new Visibility(model, words, texts, context.toasts()::undoable);
    }

    private RecordsView makeView() {
        FormView form = new FormView(model.form(), new FormWords(texts, Sheets.OFFER), tools(), sections());
        form.onlyWhen("isProduct", OF_PRODUCTS);
        form.below("images", new PicturesButton(context, model));
        RecordPane pane =
                new RecordPane(model, form, words, texts, texts.bind("catalogue.offer.new"), this::deeds, this::save);
        EmptyState none = new EmptyState(
                "fth-shopping-bag",
                texts.bind("catalogue.offer.none"),
                texts.bind("catalogue.offer.none.advice"),
                EmptyState.way(texts.bind("command.offers.new"), this::create));
        RecordFilter<Shown> filter = new RecordFilter<>(texts, List.of(Shown.values()), this::word, this::show);
        FlowPane buttons =
                Controls.buttons(new CommandButtons(texts).primary(commands().getFirst()));
        return new RecordsView(model, words, texts, "fth-shopping-bag", none, pane, filter, buttons)
                .rowEnd(visibility::small);
    }

    private String word(Shown shown) {
        return switch (shown) {
            case ALL -> texts.get("catalogue.offer.all");
            case SERVICES -> texts.get("catalogue.offer.services");
            case PRODUCTS -> texts.get("catalogue.offer.products");
            case HIDDEN -> texts.get("catalogue.offer.hidden");
        };
    }

    private void show(Shown shown) {
        model.list().filter(shown.filter, shown != Shown.ALL);
    }

    private FormExtras tools() {
        return new FormExtras(
                context.opener()::open,
                "fth-external-link",
                new OfferPictures(new OwnPictures(context.desk().media()), context.tasks(), texts)::of,
                Map.of("category", new FormExtras.Suggested(categories.values(), categories::word)));
    }

    private List<Section> sections() {
        return List.of(
                new Section(
                        texts.bind("catalogue.offer.what"),
                        List.of(
                                List.of("name"),
                                List.of("price", "category"),
                                List.of("isProduct", "visible"),
                                List.of("description"),
                                List.of("keywords"))),
                new Section(texts.bind("catalogue.offer.pictures"), List.of(List.of("images"))),
                new Section(
                        texts.bind("catalogue.offer.selling"),
                        List.of(
                                List.of("tva", "shippingCost", "stock"),
                                List.of("variants.sizes"),
                                List.of("variants.colors"),
                                List.of("variants.weights"))));
    }

    private Node[] deeds(Entry entry) {
        return new Node[] {
            visibility.button(entry),
            RecordPane.duplicate(texts, model, entry, words.title(entry), Map.of(), context.toasts()::undoable),
            Controls.button("fth-trash-2", texts.get("catalogue.delete"), () -> delete(entry))
        };
    }

    private void delete(Entry entry) {
        model.ties(
                entry,
                LocalDate.ofInstant(context.clock().instant(), context.zone()),
                ties -> model.delete(entry, ties, undo -> context.toasts().undoable(words.deleted(entry, ties), undo)));
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
        categories.start();
        model.start();
    }

    @Override
    public void hidden() {
        model.stop();
        categories.stop();
    }

    @Override
    public void open(String recordId) {
        model.open(recordId);
    }
}
