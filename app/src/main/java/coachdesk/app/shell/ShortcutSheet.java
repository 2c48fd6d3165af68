package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All shortcuts on one sheet, by place: two columns of about the same length. */
final class ShortcutSheet extends VBox {
    /** A place's name and the gap above it take as much height as this many shortcuts. */
    private static final int HEAD = 2;

    private record Group(String place, List<Command> commands) {
        int lines() {
            return commands.size() + HEAD;
        }
    }

    ShortcutSheet(CommandTable commands, Texts texts) {
        getStyleClass().addAll("card-dialog", "shortcut-sheet");
        Label title = new Label(texts.get("shortcuts.title"));
        title.getStyleClass().add("dialog-title");
        List<Group> groups = byPlace(commands, texts);
        int half = groups.stream().mapToInt(Group::lines).sum() / 2;
        VBox left = new VBox();
        VBox right = new VBox();
        int filled = 0;
        for (Group group : groups) {
            VBox column = filled + group.lines() / 2 <= half ? left : right;
            column.getChildren().add(drawn(group, texts));
            filled += group.lines();
        }
        HBox columns = new HBox(left, right);
        columns.getStyleClass().add("shortcut-columns");
        columns.getChildren().forEach(column -> {
            column.getStyleClass().add("shortcut-groups");
            HBox.setHgrow(column, Priority.ALWAYS);
        });
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        setMaxHeight(USE_PREF_SIZE);
        getChildren().addAll(title, scroll);
    }

    private static List<Group> byPlace(CommandTable commands, Texts texts) {
        Map<String, List<Command>> places = new LinkedHashMap<>();
        for (CommandTable.Entry entry : commands.all()) {
            if (!entry.command().shortcuts().isEmpty()) {
                String place =
                        entry.tab() == null ? texts.get("shortcuts.everywhere") : texts.get("tab." + entry.tab());
                places.computeIfAbsent(place, name -> new ArrayList<>()).add(entry.command());
            }
        }
        return places.entrySet().stream()
                .map(place -> new Group(place.getKey(), place.getValue()))
                .toList();
    }

    private static VBox drawn(Group group, Texts texts) {
        Label name = new Label(group.place());
        name.getStyleClass().add("section-title");
        GridPane grid = new GridPane();
        grid.getStyleClass().add("shortcut-grid");
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints keys = new ColumnConstraints();
        keys.setHalignment(HPos.RIGHT);
        keys.setMinWidth(USE_PREF_SIZE);
        grid.getColumnConstraints().addAll(words, keys);
        for (Command command : group.commands()) {
            Label word = new Label(texts.get("command." + command.id()));
            word.setWrapText(true);
            grid.addRow(grid.getRowCount(), word, caps(command, texts));
        }
        return new VBox(name, grid);
    }

    private static HBox caps(Command command, Texts texts) {
        HBox all = new HBox();
        all.getStyleClass().add("shortcut-keys");
        command.shortcuts().forEach(shortcut -> all.getChildren().add(new KeyCaps(shortcut, texts)));
        return all;
    }
}
