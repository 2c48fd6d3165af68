package coachdesk.backend.articles;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.backend.Caller;
import coachdesk.backend.Town;
import coachdesk.backend.store.TestDatabases;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AutoClose;
import org.junit.jupiter.api.Test;

class ArticleRoutesTest {
    @AutoClose
    private final Town town = Town.of("nord", TestDatabases.SQLITE);

    private final Caller coach = town.coach("nord");

    private String add(String title, boolean published) {
        return (String) coach.post("/api/articles", Map.of("title", title, "published", published))
                .object()
                .get("id");
    }

    private static List<Object> ids(Caller caller) {
        List<Object> ids = new ArrayList<>();
        for (Object row : caller.get("/api/articles").as(List.class)) {
            ids.add(((Map<?, ?>) row).get("id"));
        }
        return ids;
    }

    @Test
    void a_draft_is_the_coachs_alone() {
        String draft = add("Brouillon", false);
        String open = add("Ouvert", true);
        Caller anybody = town.nobody();
        assertThat(ids(anybody)).isEqualTo(List.of(open));
        assertThat(anybody.get("/api/articles/" + draft).status()).isEqualTo(404);
        assertThat(anybody.get("/api/articles/" + open).status()).isEqualTo(200);
        assertThat(ids(coach)).hasSize(2);
    }

    @Test
    void who_is_not_the_coach_writes_nothing() {
        String open = add("Ouvert", true);
        assertThat(town.nobody().post("/api/articles", Map.of("title", "x")).status())
                .isEqualTo(401);
        Caller door = town.door("nord");
        assertThat(door.post("/api/articles", Map.of("title", "x")).status()).isEqualTo(403);
        assertThat(door.put("/api/articles/" + open, Map.of("title", "x")).status())
                .isEqualTo(403);
        assertThat(door.delete("/api/articles/" + open).status()).isEqualTo(403);
        assertThat(door.get("/api/articles").status()).isEqualTo(403);
    }

    @Test
    void an_article_of_a_megabyte_is_kept_whole() {
        String content = "Été. ".repeat(180_000);
        String id = add("Long", false);
        assertThat(coach.put("/api/articles/" + id, Map.of("content", content)).status())
                .isEqualTo(200);
        assertThat(coach.get("/api/articles/" + id).object()).containsEntry("content", content);
    }
}
