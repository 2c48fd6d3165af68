package coachdesk.app;

import static coachdesk.app.Screen.usual;

import coachdesk.contract.Kind;
import coachdesk.desk.store.Records;
import coachdesk.testkit.studio.DemoArticles;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;

/** Articles: the list, one that is written, publishing, revisions. */
final class ArticleScreens {
    private ArticleScreens() {}

    static List<Screen> all() {
        Screen list = usual("articles", ArticleScreens::filled, hand -> hand.show("articles"), hand -> {});
        Screen writing = usual(
                "article-writing",
                ArticleScreens::filled,
                hand -> hand.window().shell.open("articles", "article-bien-commencer"),
                hand -> {});
        return List.of(
                list,
                list.small(),
                list.largeText(),
                usual("articles-empty", SyncScreens::calm, hand -> hand.show("articles"))
                        .ofEmptyStudio(),
                usual(
                        "articles-not-found",
                        ArticleScreens::filled,
                        hand -> hand.show("articles"),
                        hand -> ((TextField) hand.window().layers.lookup(".article-find")).setText("zzzz"),
                        hand -> {}),
                writing,
                writing.small(),
                writing.largeText(),
                usual(
                        "article-draft",
                        ArticleScreens::filled,
                        hand -> hand.window().shell.open("articles", "article-samedi"),
                        hand -> {}),
                usual(
                        "article-older",
                        ArticleScreens::filled,
                        hand -> hand.window().shell.open("articles", "article-ancien"),
                        hand -> {}),
                usual(
                        "article-revisions",
                        ArticleScreens::filled,
                        hand -> hand.window().shell.open("articles", "article-samedi"),
                        hand -> {},
                        hand -> hand.command("articles.revisions"),
                        hand -> {}),
                usual(
                        "article-publish",
                        ArticleScreens::filled,
                        hand -> hand.window().shell.open("articles", "article-collations"),
                        hand -> {},
                        hand -> hand.command("articles.publish"),
                        hand -> {}));
    }

    private static void filled(Hand hand) {
        SyncScreens.calm(hand);
        fill(hand.fixture());
    }

    static void fill(DeskFixture fixture) {
        Records records = new Records(DeskFixture.kinds());
        DemoArticles texts = DemoArticles.at(DeskFixture.NOW, DeskFixture.ZONE);
        Map<Kind, List<Map<String, Object>>> all =
                Map.of(Kind.ARTICLE, texts.articles(), Kind.ARTICLE_REVISION, texts.revisions());
        fixture.desk
                .store()
                .change(tx -> all.forEach((kind, docs) ->
                        docs.forEach(doc -> records.told(tx, kind, doc.get("id").toString(), 1, doc))));
    }
}
