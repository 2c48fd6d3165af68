package coachdesk.app.reservations;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/** Searches while one types; Escape clears it. */
final class SearchField extends CustomTextField {
    SearchField(ReservationsModel model, Texts texts, Runnable toList) {
        getStyleClass().add("search-field");
        promptTextProperty().bind(texts.bind("reservations.search.prompt"));
        accessibleTextProperty().bind(texts.bind("reservations.search.prompt"));
        setLeft(Icons.of("fth-search"));
        Button clear = new Button(null, Icons.of("fth-x"));
        clear.getStyleClass().addAll("flat", "button-icon", "small");
        clear.accessibleTextProperty().bind(texts.bind("reservations.search.clear"));
        clear.setOnAction(event -> clear());
        clear.visibleProperty().bind(textProperty().isNotEmpty());
        setRight(clear);
        textProperty().addListener((property, before, now) -> {
            if (!now.equals(model.query().text())) {
                model.ask(query -> query.withText(now));
            }
        });
        model.queryProperty().addListener((property, before, now) -> {
            if (!now.text().equals(getText())) {
                setText(now.text());
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && !getText().isEmpty()) {
                clear();
                event.consume();
            } else if (event.getCode() == KeyCode.DOWN || event.getCode() == KeyCode.ENTER) {
                toList.run();
                event.consume();
            }
        });
    }
}
