package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.TilePane;
import javafx.scene.layout.VBox;

/** All shortcuts on one sheet, by place. */
final class ShortcutSheet extends VBox {
    ShortcutSheet(CommandTable commands, Texts texts) {
        getStyleClass().addAll("card-dialog", "shortcut-sheet");
        Label title = new Label(texts.get("shortcuts.title"));
        title.getStyleClass().add("dialog-title");
        TilePane groups = new TilePane();
        groups.setPrefColumns(2);
        groups.getStyleClass().add("shortcut-groups");
        byPlace(commands, texts)
                .forEach((place, entries) -> groups.getChildren().add(group(place, entries, texts)));
        ScrollPane scroll = new ScrollPane(groups);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(title, scroll);
    }

    private static Map<String, List<CommandTable.Entry>> byPlace(CommandTable commands, Texts texts) {
        Map<String, List<CommandTable.Entry>> groups = new LinkedHashMap<>();
        for (CommandTable.Entry entry : commands.all()) {
            if (entry.command().shortcut() != null) {
                String place = entry.tab() == null
                        ? texts.get("shortcuts.everywhere")
                        : texts.get("tab." + entry.tab().id());
                groups.computeIfAbsent(place, name -> new ArrayList<>()).add(entry);
            }
        }
        return groups;
    }

    private static VBox group(String place, List<CommandTable.Entry> entries, Texts texts) {
        Label name = new Label(place);
        name.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().add(words);
        for (int i = 0; i < entries.size(); i++) {
            Command command = entries.get(i).command();
            Label word = new Label(texts.get("command." + command.id()));
            grid.addRow(i, word, new KeyCaps(command.shortcut(), texts));
        }
        return new VBox(name, grid);
    }
}
