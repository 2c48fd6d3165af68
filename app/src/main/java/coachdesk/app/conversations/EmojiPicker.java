package coachdesk.app.conversations;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.shell.Toasts;
import coachdesk.app.ui.EmojiNames;
import coachdesk.app.ui.EmojiNames.Category;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.RowCell;
import coachdesk.app.ui.Texts;
import coachdesk.desk.conversations.OwnEmoji;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** All emoji by category, found by their names, and the studio's own. */
final class EmojiPicker extends VBox {
    private static final double PICTURE = 22;
    private static final double CELL = 38;

    private final EmojiModel model;
    private final DataPictures pictures;
    private final Texts texts;
    private final Toasts toasts;
    private final TaskRunner tasks;
    private final FileChoice files;
    private final Consumer<String> chosen;
    private final ListView<List<Object>> grid = new ListView<>();
    private final CustomTextField find = new CustomTextField();
    private final ToggleGroup categories = new ToggleGroup();
    private EmojiNames names;
    private Category category;

    /** @param chosen gets what is written into the message */
    EmojiPicker(
            EmojiModel model,
            DataPictures pictures,
            Texts texts,
            Toasts toasts,
            TaskRunner tasks,
            FileChoice files,
            Consumer<String> chosen) {
        this.model = model;
        this.pictures = pictures;
        this.texts = texts;
        this.toasts = toasts;
        this.tasks = tasks;
        this.files = files;
        this.chosen = chosen;
        getStyleClass().addAll("emoji-picker", "reply-strip");
        find.setLeft(Icons.of("fth-search"));
        find.promptTextProperty().bind(texts.bind("emoji.find"));
        find.accessibleTextProperty().bind(texts.bind("emoji.find"));
        find.textProperty().subscribe(this::fill);
        find.setMinWidth(0);
        HBox.setHgrow(find, Priority.ALWAYS);
        Button add = new Button(null, Icons.of("fth-upload"));
        add.textProperty().bind(texts.bind("emoji.add"));
        add.getStyleClass().add("small");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(event -> add());
        HBox head = new HBox(find, manage(), add);
        head.getStyleClass().add("control-row");
        grid.getStyleClass().addAll("emoji-grid", "edge-to-edge");
        grid.setCellFactory(view -> new Row());
        grid.accessibleTextProperty().bind(texts.bind("emoji.title"));
        grid.widthProperty().subscribe(this::fill);
        getChildren().addAll(head, tabs(), grid);
        model.allProperty().subscribe(this::fill);
        texts.localeProperty().addListener((property, before, now) -> fill());
        setVisible(false);
        managedProperty().bind(visibleProperty());
    }

    /** Shows it, or hides it again. */
    void toggle() {
        setVisible(!isVisible());
        if (isVisible()) {
            find.clear();
            find.requestFocus();
            if (names == null) {
                tasks.run(Task.of(EmojiNames::all).done(all -> {
                    names = all;
                    fill();
                }));
            }
        }
    }

    void close() {
        setVisible(false);
    }

    private Node tabs() {
        HBox tabs = new HBox();
        tabs.getStyleClass().add("emoji-tabs");
        tabs.getChildren().add(tab(null, "🏠", texts.bind("emoji.own")));
        for (Category one : Category.values()) {
            tabs.getChildren()
                    .add(tab(
                            one,
                            sign(one),
                            texts.bind("emoji.category." + one.name().toLowerCase(Locale.ROOT))));
        }
        category = Category.SMILEYS;
        ((ToggleButton) tabs.getChildren().get(1)).setSelected(true);
        return tabs;
    }

    private ToggleButton tab(Category one, String sign, ObservableValue<String> name) {
        ToggleButton tab = new ToggleButton(null, EmojiText.picture(sign, PICTURE));
        tab.setToggleGroup(categories);
        tab.accessibleTextProperty().bind(name);
        tab.setTooltip(tip(name));
        tab.getStyleClass().addAll("small", "flat");
        tab.setOnAction(event -> {
            tab.setSelected(true);
            category = one;
            find.clear();
            fill();
        });
        return tab;
    }

    private static Tooltip tip(ObservableValue<String> words) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words);
        return tip;
    }

    private static String sign(Category category) {
        return switch (category) {
            case SMILEYS -> "😀";
            case PEOPLE -> "🙋";
            case NATURE -> "🌿";
            case FOOD -> "🍎";
            case TRAVEL -> "✈";
            case ACTIVITIES -> "🏆";
            case OBJECTS -> "💡";
            case SYMBOLS -> "❤";
            case FLAGS -> "🏁";
        };
    }

    private void fill() {
        if (names == null) {
            return;
        }
        List<Object> all = new ArrayList<>();
        String typed = find.getText();
        if (!typed.isBlank()) {
            String wanted = typed.strip().toLowerCase(Locale.ROOT);
            model.allProperty().get().stream()
                    .filter(own -> own.name().toLowerCase(Locale.ROOT).contains(wanted))
                    .forEach(all::add);
            all.addAll(names.found(typed));
        } else if (category == null) {
            all.addAll(model.allProperty().get());
        } else {
            all.addAll(names.of(category));
        }
        int columns = Math.max(4, (int) ((grid.getWidth() - CELL / 2) / CELL));
        List<List<Object>> rows = new ArrayList<>();
        for (int from = 0; from < all.size(); from += columns) {
            rows.add(all.subList(from, Math.min(all.size(), from + columns)));
        }
        grid.getItems().setAll(rows);
        grid.setPlaceholder(
                new Label(typed.isBlank() && category == null ? texts.get("emoji.own.none") : texts.get("emoji.none")));
    }

    /** Removes one of the studio's own. */
    private MenuButton manage() {
        MenuButton menu = new MenuButton(null, Icons.of("fth-trash-2"));
        menu.getStyleClass().addAll("small", "flat");
        menu.accessibleTextProperty().bind(texts.bind("emoji.remove"));
        menu.setTooltip(tip(texts.bind("emoji.remove")));
        menu.setMinWidth(USE_PREF_SIZE);
        menu.disableProperty().bind(model.allProperty().map(List::isEmpty));
        model.allProperty().subscribe(all -> menu.getItems()
                .setAll(all.stream().map(this::removal).toList()));
        return menu;
    }

    private MenuItem removal(OwnEmoji own) {
        MenuItem item = new MenuItem(own.name());
        item.setOnAction(
                event -> model.remove(own, undo -> toasts.undoable(texts.get("emoji.removed", own.name()), undo)));
        return item;
    }

    private void add() {
        files.forReading("png", "jpg", "jpeg", "gif")
                .ifPresent(file -> model.add(
                        file,
                        undo -> toasts.undoable(texts.get("emoji.added"), undo),
                        wrong -> toasts.info(
                                texts.get("emoji.wrong." + wrong.name().toLowerCase(Locale.ROOT)))));
    }

    private final class Row extends RowCell<List<Object>> {
        @Override
        protected Node row(List<Object> signs) {
            HBox row = new HBox();
            signs.forEach(sign -> row.getChildren().add(button(sign)));
            return row;
        }
    }

    private Button button(Object sign) {
        Button button = new Button();
        button.getStyleClass().addAll("flat", "emoji-sign");
        if (sign instanceof OwnEmoji own) {
            named(button, own.name());
            pictures.get(
                    own.address(),
                    image -> image.ifPresent(picture -> {
                        ImageView view = new ImageView(picture);
                        view.setPreserveRatio(true);
                        view.setFitHeight(PICTURE);
                        view.setFitWidth(PICTURE);
                        button.setGraphic(view);
                    }));
            button.setOnAction(event -> chosen.accept(own.tag()));
        } else if (sign instanceof EmojiNames.Entry entry) {
            named(button, entry.name(texts.locale().getLanguage()));
            button.setGraphic(EmojiText.picture(entry.emoji(), PICTURE));
            button.setOnAction(event -> chosen.accept(entry.emoji()));
        }
        return button;
    }

    private static void named(Button button, String name) {
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
    }
}
