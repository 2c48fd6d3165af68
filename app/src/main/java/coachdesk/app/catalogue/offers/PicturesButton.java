package coachdesk.app.catalogue.offers;

import coachdesk.app.catalogue.records.RecordsModel;
import coachdesk.app.catalogue.records.RecordsModel.Opened;
import coachdesk.app.media.MediaChoice;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Icons;
import coachdesk.desk.catalogue.Sheets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.binding.Bindings;
import javafx.beans.property.Property;
import javafx.scene.control.Button;

/** Adds pictures of the studio's own media to an offer, as many as there is room for. */
final class PicturesButton extends Button {
    private static final int MOST = (int) Sheets.OFFER.field("images").most();

    private final AppContext context;
    private final RecordsModel model;
    private final Property<Object> pictures;

    PicturesButton(AppContext context, RecordsModel model) {
        super(null, Icons.of("fth-film"));
        this.context = context;
        this.model = model;
        this.pictures = model.form().value("images");
        textProperty().bind(context.texts().bind("catalogue.offer.pictures.choose"));
        setMinWidth(USE_PREF_SIZE);
        disableProperty().bind(Bindings.createBooleanBinding(() -> there().size() >= MOST, pictures));
        setOnAction(event -> choose());
    }

    private List<String> there() {
        return pictures.getValue() instanceof List<?> list
                ? list.stream().map(String::valueOf).toList()
                : List.of();
    }

    private void choose() {
        String offer = open();
        MediaChoice.openForPictures(context, MOST - there().size(), chosen -> {
            if (Objects.equals(offer, open())) {
                Set<String> all = new LinkedHashSet<>(there());
                chosen.forEach(one -> all.add(one.address()));
                pictures.setValue(all.stream().limit(MOST).toList());
            }
        });
    }

    /** Null for a new one. */
    private String open() {
        Opened now = model.openedProperty().get();
        return now == null || now.isNew() ? null : now.entry().id();
    }
}
