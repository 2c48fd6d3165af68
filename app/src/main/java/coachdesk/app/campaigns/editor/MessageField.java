package coachdesk.app.campaigns.editor;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Graphemes;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.contract.campaigns.wording.Wording;
import coachdesk.desk.articles.Article;
import java.util.Arrays;
import java.util.List;
import javafx.beans.binding.Bindings;
import javafx.geometry.Side;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The message, with its variables and emoji to choose from; an opening brace offers the variables. */
final class MessageField extends VBox {
    private static final List<String> EMOJI =
            List.of("🔥", "🎉", "💪", "🙌", "❤️", "😊", "🎧", "💃", "🕺", "⭐", "📅", "⏰", "📍", "👉", "✅", "🙏");
    private static final int ROWS = 7;

    private final TextArea area = new TextArea();
    private final CampaignWords words;
    private final ContextMenu completion = new ContextMenu();

    MessageField(EditorModel model, CampaignWords words) {
        this.words = words;
        Texts texts = words.texts();
        getStyleClass().add("message-field");
        area.setWrapText(true);
        area.setPrefRowCount(ROWS);
        area.promptTextProperty().bind(texts.bind("editor.message.prompt", Variable.FIRST_NAME.written()));
        area.accessibleTextProperty().bind(texts.bind("editor.message"));
        area.textProperty().bindBidirectional(model.content().messageProperty());
        area.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (event.getCharacter().equals("{")) {
                complete();
            } else {
                completion.hide();
            }
        });
        Label length = new Label();
        length.getStyleClass().add("text-muted");
        length.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> texts.get("editor.length", Graphemes.count(area.getText())),
                        area.textProperty(),
                        texts.localeProperty()));
        Label unknown = new Label(null, Icons.of("fth-alert-triangle"));
        unknown.getStyleClass().add("is-odd");
        unknown.setWrapText(true);
        unknown.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> unknown(area.getText()), area.textProperty(), texts.localeProperty()));
        unknown.visibleProperty().bind(unknown.textProperty().isNotEmpty());
        unknown.managedProperty().bind(unknown.visibleProperty());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox tools = new HBox(variables(texts), emoji(texts), articles(model, texts), gap, length);
        tools.getStyleClass().add("message-tools");
        getChildren().addAll(area, tools, unknown);
    }

    private MenuButton variables(Texts texts) {
        MenuButton menu = new MenuButton(null, Icons.of("fth-code"));
        menu.textProperty().bind(texts.bind("editor.variables"));
        menu.getStyleClass().addAll("small", "flat");
        menu.setOnShowing(event -> menu.getItems().setAll(items(false)));
        menu.getItems().add(new MenuItem());
        return menu;
    }

    private List<MenuItem> items(boolean open) {
        return Arrays.stream(Variable.values())
                .map(variable -> {
                    MenuItem item = new MenuItem(variable.written() + "  " + words.variable(variable));
                    String text = open ? variable.written().substring(1) : variable.written();
                    item.setOnAction(event -> insert(text));
                    return item;
                })
                .toList();
    }

    private void complete() {
        completion.getItems().setAll(items(true));
        completion.show(area, Side.BOTTOM, 0, 0);
    }

    private MenuButton emoji(Texts texts) {
        MenuButton menu = new MenuButton(null, Icons.of("fth-smile"));
        menu.textProperty().bind(texts.bind("editor.emoji"));
        menu.getStyleClass().addAll("small", "flat");
        for (String emoji : EMOJI) {
            MenuItem item = new MenuItem();
            item.setGraphic(EmojiText.label(emoji, "emoji-choice"));
            item.setOnAction(event -> insert(emoji));
            menu.getItems().add(item);
        }
        return menu;
    }

    private MenuButton articles(EditorModel model, Texts texts) {
        MenuButton menu = new MenuButton(null, Icons.of("fth-file-text"));
        menu.textProperty().bind(texts.bind("editor.article"));
        menu.getStyleClass().addAll("small", "flat");
        menu.disableProperty().bind(Bindings.isEmpty(model.articles()));
        menu.setOnShowing(event -> menu.getItems()
                .setAll(model.articles().stream()
                        .map(article -> article(model, article, texts))
                        .toList()));
        menu.getItems().add(new MenuItem());
        return menu;
    }

    private MenuItem article(EditorModel model, Article article, Texts texts) {
        String title = article.words().title();
        MenuItem item = new MenuItem(title.isBlank() ? texts.get("articles.untitled") : title);
        item.setMnemonicParsing(false);
        item.setOnAction(event -> model.take(article, this::insert));
        return item;
    }

    private void insert(String text) {
        area.replaceSelection(text);
        area.requestFocus();
    }

    private String unknown(String message) {
        List<String> unknown = new Wording(message).unknown();
        return unknown.isEmpty() ? "" : words.texts().get("editor.unknown-variable", String.join(", ", unknown));
    }

    void focus() {
        area.requestFocus();
    }
}
