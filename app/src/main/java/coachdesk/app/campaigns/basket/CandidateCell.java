package coachdesk.app.campaigns.basket;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.RowCell;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.desk.campaigns.Baskets;
import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.javafx.FontIcon;

/** Somebody, or a group, that the search has found. */
final class CandidateCell extends RowCell<Baskets.Candidate> {
    private final BasketModel model;
    private final CampaignWords words;
    private final FontIcon mark = Icons.of("fth-user");
    private final Label name = new Label();
    private final Label detail = new Label();
    private final FontIcon in = Icons.of("fth-check");
    private final HBox row;

    CandidateCell(BasketModel model, CampaignWords words) {
        this.model = model;
        this.words = words;
        detail.getStyleClass().add("text-muted");
        name.setMinWidth(0);
        detail.setMinWidth(0);
        HBox.setHgrow(detail, Priority.ALWAYS);
        detail.setMaxWidth(Double.MAX_VALUE);
        row = new HBox(mark, name, detail, in);
        row.getStyleClass().add("candidate-row");
        row.setAlignment(Pos.CENTER_LEFT);
        setOnMouseClicked(event -> {
            if (getItem() != null) {
                toggle(getItem().entry());
            }
        });
    }

    private void toggle(BasketEntry entry) {
        if (model.holds(entry)) {
            model.remove(entry);
        } else {
            model.add(entry);
        }
    }

    @Override
    protected Node row(Baskets.Candidate candidate) {
        boolean group = candidate.entry().kind() == BasketEntry.Kind.GROUP;
        mark.setIconLiteral(group ? "fth-users" : "fth-user");
        EmojiText.show(
                name, Objects.requireNonNullElse(candidate.name(), words.texts().get("basket.nameless")));
        detail.setText(
                group
                        ? words.texts().get("campaigns.people", candidate.members())
                        : Objects.requireNonNullElse(candidate.detail(), ""));
        boolean there = model.holds(candidate.entry());
        in.setVisible(there);
        setAccessibleText(candidate.name() + ", " + detail.getText()
                + (there ? ", " + words.texts().get("basket.in") : ""));
        return row;
    }
}
