package coachdesk.app.articles;

import coachdesk.app.articles.words.ArticleWords;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.PageStates;
import coachdesk.app.ui.Texts;
import coachdesk.desk.articles.Article;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The articles of the studio, the last changed first. */
final class ArticlesView extends VBox {
    private final ListView<Article> list;
    private final ArticleFilters filters;

    /**
     * @param open gets the one to go on with
     * @param delete deletes the one that is picked
     * @param none stands there while there is none
     * @param actions of the page, the primary one last
     */
    ArticlesView(
            ArticlesModel model,
            ArticleWords words,
            Consumer<Article> open,
            Runnable delete,
            EmptyState none,
            Node... actions) {
        Texts texts = words.texts();
        getStyleClass().addAll("page", "articles");
        filters = new ArticleFilters(model, words);
        list = new ListView<>(model.rows());
        list.getStyleClass().addAll("people-list", "article-list", "edge-to-edge");
        list.accessibleTextProperty().bind(texts.bind("tab.articles"));
        list.setCellFactory(view -> new ArticleCell(words));
        texts.localeProperty().addListener((property, before, now) -> list.refresh());
        model.showing(this::keepingPicked);
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                picked().ifPresent(open);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                picked().ifPresent(open);
                event.consume();
            } else if (event.getCode() == KeyCode.DELETE) {
                delete.run();
                event.consume();
            }
        });
        PageStates<ArticlesModel.State> places = new PageStates<>(
                model.stateProperty(),
                ArticlesModel.State.READING,
                texts.bind("articles.reading"),
                Map.of(
                        ArticlesModel.State.LISTED,
                        list,
                        ArticlesModel.State.NONE,
                        none,
                        ArticlesModel.State.NOT_FOUND,
                        new EmptyState(
                                "fth-search",
                                texts.bind("articles.not-found"),
                                texts.bind("articles.not-found.advice"),
                                EmptyState.way(texts.bind("articles.all"), filters::clear)),
                        ArticlesModel.State.FAILED,
                        new EmptyState(
                                "fth-alert-triangle",
                                texts.bind("articles.failed"),
                                texts.bind("articles.failed.advice"))));
        places.setMinHeight(0);
        setVgrow(places, Priority.ALWAYS);
        getChildren().addAll(new PageHeader(texts.bind("tab.articles"), actions), filters, places);
    }

    /** Whatever comes before it or goes: what was picked is what a key then opens or deletes, and no other. */
    private void keepingPicked(Runnable change) {
        Optional<String> id = picked().map(Article::id);
        change.run();
        id.ifPresent(this::pick);
    }

    private void pick(String id) {
        for (int i = 0; i < list.getItems().size(); i++) {
            if (list.getItems().get(i).id().equals(id)) {
                list.getSelectionModel().clearAndSelect(i);
                return;
            }
        }
        list.getSelectionModel().clearSelection();
    }

    Optional<Article> picked() {
        return Optional.ofNullable(list.getSelectionModel().getSelectedItem());
    }

    void find() {
        filters.find();
    }

    void focus() {
        list.requestFocus();
    }
}
