package coachdesk.app.reservations;

import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.desk.reservations.ReservationQuery.Column;
import java.util.Locale;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.VBox;

/** Chooses what goes into the CSV file. */
final class ExportPanel extends VBox {
    ExportPanel(ExportModel model, ReservationsModel list, Texts texts, FileChoice files, Runnable done) {
        getStyleClass().addAll("detail-panel", "export-panel");
        ToggleGroup scope = new ToggleGroup();
        RadioButton shown = new RadioButton(
                texts.get("reservations.export.shown", list.countProperty().get()));
        RadioButton all = new RadioButton(
                texts.get("reservations.export.all", list.totalProperty().get()));
        shown.setToggleGroup(scope);
        all.setToggleGroup(scope);
        scope.selectToggle(model.shownOnlyProperty().get() ? shown : all);
        scope.selectedToggleProperty().addListener((property, before, now) -> model.shownOnlyProperty()
                .set(now == shown));
        Button write = new Button(texts.get("reservations.export.write"), Icons.of("fth-download"));
        write.getStyleClass().add("accent");
        write.disableProperty().bind(model.writingProperty());
        write.setOnAction(event -> files.forWriting(texts.get("reservations.export.file"))
                .ifPresent(file -> model.write(list.query(), file, done)));
        getChildren()
                .addAll(
                        group(texts.get("reservations.export.scope"), shown, all),
                        columns(model, texts),
                        separators(model, texts),
                        mark(model, texts),
                        write);
    }

    private static VBox columns(ExportModel model, Texts texts) {
        VBox box = group(texts.get("reservations.export.columns"));
        for (Column column : Column.values()) {
            CheckBox check = new CheckBox(
                    texts.get("reservations.column." + column.name().toLowerCase(Locale.ROOT)));
            check.setSelected(model.includes(column));
            check.selectedProperty().addListener((property, before, now) -> model.include(column, now));
            box.getChildren().add(check);
        }
        return box;
    }

    private static VBox separators(ExportModel model, Texts texts) {
        VBox box = group(texts.get("reservations.export.separator"));
        ToggleGroup group = new ToggleGroup();
        Map<Character, String> names = new java.util.LinkedHashMap<>();
        names.put(';', texts.get("reservations.export.semicolon"));
        names.put(',', texts.get("reservations.export.comma"));
        names.put('\t', texts.get("reservations.export.tab"));
        names.forEach((separator, name) -> {
            RadioButton button = new RadioButton(name);
            button.setToggleGroup(group);
            button.setSelected(separator.equals(model.separatorProperty().get()));
            button.setOnAction(event -> model.separatorProperty().set(separator));
            box.getChildren().add(button);
        });
        return box;
    }

    private static VBox mark(ExportModel model, Texts texts) {
        CheckBox mark = new CheckBox(texts.get("reservations.export.bom"));
        mark.selectedProperty().bindBidirectional(model.byteOrderMarkProperty());
        mark.setWrapText(true);
        return group(texts.get("reservations.export.encoding"), mark);
    }

    private static VBox group(String title, javafx.scene.Node... nodes) {
        Label label = new Label(title);
        label.getStyleClass().add("section-title");
        VBox box = new VBox(label);
        box.getChildren().addAll(nodes);
        box.getStyleClass().addAll("detail-group", "choices");
        return box;
    }
}
