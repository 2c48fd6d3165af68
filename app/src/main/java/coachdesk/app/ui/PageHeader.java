package coachdesk.app.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The top of every page: its title, what goes with it, and at the right its actions, the primary one last. */
public final class PageHeader extends HBox {
    private final Region gap = new Region();

    public PageHeader(ObservableValue<String> title, Node... actions) {
        getStyleClass().add("page-header");
        Label name = new Label();
        name.textProperty().bind(title);
        name.getStyleClass().add("page-title");
        name.setMinWidth(USE_PREF_SIZE);
        setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(name, gap);
        getChildren().addAll(actions);
    }

    /** Puts something beside the title, e.g. a count. */
    public PageHeader beside(Node node) {
        getChildren().add(getChildren().indexOf(gap), node);
        return this;
    }
}
