package coachdesk.app.catalogue.appearance;

import coachdesk.app.catalogue.form.FormExtras;
import coachdesk.app.catalogue.form.FormModel;
import coachdesk.app.catalogue.form.FormView;
import coachdesk.app.catalogue.form.FormWords;
import coachdesk.app.catalogue.records.CataloguePage;
import coachdesk.app.catalogue.records.OnlyWords;
import coachdesk.app.catalogue.records.RecordPane;
import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Once;
import coachdesk.app.ui.Texts;
import coachdesk.contract.Kind;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.media.OwnPictures;
import java.util.List;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** How the studio names itself and looks, and beside it what the booking page begins with. */
public final class AppearancePage implements CataloguePage {
    private static final List<String> PICTURES =
            List.of("logoUrl", "faviconUrl", "heroImageUrl", "heroVideoUrl", "eventPosterMediaUrl");
    private static final List<String> COLOURS = List.of("primaryColor", "secondaryColor");

    private final AppContext context;
    private final Texts texts;
    private final RecordsModel model;
    private final Once<HBox> view = new Once<>(this::makeView);

    public AppearancePage(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.model = CataloguePage.records(context, Sheets.CONCEPT);
    }

    private HBox makeView() {
        FormModel form = model.form();
        FormView fields = new FormView(
                form,
                new FormWords(texts, Sheets.CONCEPT),
                new FormExtras(context.opener()::open, null, null, Map.of()),
                sections());
        PICTURES.forEach(field -> fields.below(field, new SourceLabel(form.value(field), texts)));
        COLOURS.forEach(field -> fields.below(field, new SightLines(form.value(field), texts)));
        fields.before("primaryColor", new PresetRow(form, texts));
        RecordPane pane = new RecordPane(
                model,
                fields,
                new OnlyWords(() -> texts.get("catalogue.appearance")),
                texts,
                title(),
                entry -> new Node[0],
                () -> model.save(Map.of(), undo -> context.toasts().undoable(texts.get("catalogue.saved"), undo)));
        pane.setMinWidth(0);
        HBox.setHgrow(pane, Priority.ALWAYS);
        HBox columns = new HBox(
                pane, new HeadColumn(form, texts, new OwnPictures(context.desk().media()), context.tasks()));
        columns.getStyleClass().add("record-columns");
        columns.setMinHeight(0);
        return columns;
    }

    private List<FormView.Section> sections() {
        return List.of(
                new FormView.Section(
                        texts.bind("catalogue.appearance.studio"),
                        List.of(List.of("appName"), List.of("description"), List.of("logoUrl"), List.of("faviconUrl"))),
                new FormView.Section(texts.bind("catalogue.appearance.colours"), List.of(COLOURS)),
                new FormView.Section(
                        texts.bind("catalogue.appearance.hero"),
                        List.of(List.of("heroImageUrl"), List.of("heroVideoUrl"), List.of("defaultLandingSection"))),
                new FormView.Section(
                        texts.bind("catalogue.appearance.poster"),
                        List.of(List.of("eventPosterEnabled"), List.of("eventPosterMediaUrl"))),
                new FormView.Section(
                        texts.bind("catalogue.appearance.links"),
                        List.of(
                                List.of("googleReviewsUrl"),
                                List.of("externalLink1Title", "externalLink1Url"),
                                List.of("externalLink2Title", "externalLink2Url"))),
                new FormView.Section(texts.bind("catalogue.appearance.texts"), List.of(List.of("termsText"))));
    }

    @Override
    public String id() {
        return "appearance";
    }

    @Override
    public ObservableValue<String> title() {
        return texts.bind("catalogue.appearance");
    }

    @Override
    public Region view() {
        return view.get();
    }

    @Override
    public void shown() {
        model.startWith(Kind.THE_CONCEPT);
    }

    @Override
    public void hidden() {
        model.stop();
    }
}
