package coachdesk.app.catalogue.payments;

import coachdesk.app.catalogue.form.FormExtras;
import coachdesk.app.catalogue.form.FormView;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.catalogue.records.CataloguePage;
import coachdesk.app.catalogue.records.OnlyWords;
import coachdesk.app.catalogue.records.RecordPane;
import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.catalogue.records.Together;
import coachdesk.app.shell.AppContext;
import coachdesk.app.tasks.Undoable;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.payments.PaymentWay;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** Where one pays, which of it the booking page shows, and whom to tell. */
public final class PaymentsPage implements CataloguePage {
    private final AppContext context;
    private final Texts texts;
    private final RecordsModel model;
    private final RecordsModel looks;
    private final Once<RecordPane> view = new Once<>(this::makeView);

    public PaymentsPage(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.model = CataloguePage.records(context, Sheets.PAYMENT_LINKS);
        this.looks = CataloguePage.records(context, Sheets.CONCEPT);
    }

    private RecordPane makeView() {
        FormView form = new FormView(
                model.form(),
                new FormWords(texts, Sheets.PAYMENT_LINKS),
                new FormExtras(context.opener()::open, null, null, Map.of()),
                List.of(
                        new FormView.Section(
                                texts.bind("catalogue.payments.links"),
                                List.of(List.of("stripe"), List.of("twint"), List.of("paypal"))),
                        new FormView.Section(
                                texts.bind("catalogue.payments.tell"),
                                List.of(
                                        List.of("coachWhatsapp"),
                                        List.of("coachNotificationEmail", "coachNotificationPhone")))));
        for (PaymentWay way : PaymentWay.values()) {
            form.below(way.link(), new LinkCheck(way, model.form().value(way.link()), texts));
        }
        return new RecordPane(
                        model,
                        form,
                        new OnlyWords(() -> texts.get("catalogue.payments")),
                        texts,
                        title(),
                        entry -> new Node[0],
                        this::save,
                        new WaysSection(model.form(), looks.form(), texts))
                .with(looks.form());
    }

    /** The links and what is shown of them are two records, but one save with one way back. */
    private void save() {
        new Together(
                        List.of(model, looks),
                        context.desk().catalogue(),
                        new Undoable(context.tasks(), context.toasts()::problem))
                .save(undo -> context.toasts().undoable(texts.get("catalogue.saved"), undo));
    }

    @Override
    public String id() {
        return "payments";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.bind("catalogue.payments");
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public void shown() {
        model.startWith(Kind.THE_PAYMENT_LINKS);
        looks.startWith(Kind.THE_CONCEPT);
    }

    @Override
    public void hidden() {
        model.stop();
        looks.stop();
    }
}
