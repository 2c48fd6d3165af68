package coachdesk.app.catalogue;

import coachdesk.app.catalogue.records.CataloguePage;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Texts;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** The pages of the catalogue, one at a time, under the names of all. */
final class CatalogueView extends VBox {
    private static final String STYLES = Objects.requireNonNull(CatalogueView.class.getResource("/css/catalogue.css"))
            .toExternalForm();

    private final StackPane place = new StackPane();
    private final Choice<CataloguePage> pages;

    CatalogueView(List<CataloguePage> all, Texts texts, Consumer<CataloguePage> chosen) {
        getStyleClass().addAll("page", "catalogue");
        getStylesheets().add(STYLES);
        pages = new Choice<>(chosen);
        all.forEach(page -> pages.option(page, page.title()));
        HBox top = new HBox(pages);
        top.getStyleClass().add("catalogue-pages");
        pages.setAccessibleText(texts.get("tab.catalogue"));
        VBox.setVgrow(place, Priority.ALWAYS);
        place.setMinHeight(0);
        getChildren().addAll(top, place);
    }

    void show(CataloguePage page) {
        pages.show(page);
        place.getChildren().setAll(page.view());
    }
}
