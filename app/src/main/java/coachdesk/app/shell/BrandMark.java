package coachdesk.app.shell;

import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** The program's sign: a check inside a rounded square, in the studio's two accents. */
public final class BrandMark extends StackPane {
    public BrandMark() {
        getStyleClass().add("brand-mark");
        Region check = new Region();
        check.getStyleClass().add("brand-check");
        getChildren().add(check);
        setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
    }
}
