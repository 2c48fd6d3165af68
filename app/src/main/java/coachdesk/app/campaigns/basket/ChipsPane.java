package coachdesk.app.campaigns.basket;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.Icons;
import coachdesk.contract.campaigns.BasketEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.FlowPane;

/** The entries of the basket as chips. Of very many only the first are drawn until somebody asks for the others. */
final class ChipsPane extends FlowPane {
    private static final int DRAWN = 120;
    private static final int MORE = 400;

    private final BasketModel model;
    private final CampaignWords words;
    private final Map<BasketEntry, Chip> chips = new HashMap<>();
    private int drawn = DRAWN;

    ChipsPane(BasketModel model, CampaignWords words) {
        this.model = model;
        this.words = words;
        getStyleClass().add("chips");
        model.entries().addListener((ListChangeListener<BasketEntry>) change -> fill());
        words.texts().localeProperty().addListener((property, before, now) -> {
            chips.clear();
            fill();
        });
        fill();
    }

    private void fill() {
        List<BasketEntry> entries = model.entries();
        List<Node> nodes = new ArrayList<>();
        chips.keySet().retainAll(new HashSet<>(entries));
        entries.stream()
                .limit(drawn)
                .map(entry -> chips.computeIfAbsent(entry, made -> new Chip(made, model, words)))
                .forEach(nodes::add);
        if (entries.size() > drawn) {
            Button others = new Button(
                    words.texts().get("basket.others", entries.size() - drawn), Icons.of("fth-chevron-down"));
            others.getStyleClass().addAll("small", "flat");
            others.setOnAction(event -> {
                drawn += MORE;
                fill();
            });
            nodes.add(others);
        } else if (entries.size() <= DRAWN) {
            drawn = DRAWN;
        }
        getChildren().setAll(nodes);
        setVisible(!nodes.isEmpty());
        setManaged(!nodes.isEmpty());
    }
}
