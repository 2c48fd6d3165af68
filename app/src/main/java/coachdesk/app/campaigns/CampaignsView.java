package coachdesk.app.campaigns;

import atlantafx.base.controls.CustomTextField;
import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.desk.campaigns.CampaignQuery;
import coachdesk.desk.campaigns.CampaignRow;
import java.util.Arrays;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The campaigns that were written: what was missed first, then the list with its filters. */
final class CampaignsView extends VBox {
    private final CampaignsModel model;
    private final CampaignWords words;
    private final ListView<CampaignRow> list;
    private final TextField find;

    /** @param actions buttons of the page, the primary one last */
    CampaignsView(CampaignsModel model, CampaignWords words, RowActions rowActions, Node missed, Node... actions) {
        this.model = model;
        this.words = words;
        Texts texts = words.texts();
        getStyleClass().addAll("page", "campaigns");
        list = new ListView<>(model.rows());
        list.getStyleClass().addAll("people-list", "campaign-list", "edge-to-edge");
        list.setCellFactory(view -> new CampaignCell(words, rowActions));
        list.accessibleTextProperty().bind(texts.bind("tab.campaigns"));
        list.setOnMouseClicked(event -> {
            if (event.getClickCount() == 2) {
                open(rowActions);
            }
        });
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open(rowActions);
                event.consume();
            }
        });
        EmptyState empty =
                new EmptyState("fth-send", texts.bind("campaigns.empty"), texts.bind("campaigns.empty.advice"));
        empty.visibleProperty().bind(model.readProperty());
        list.setPlaceholder(empty);
        texts.localeProperty().addListener((property, before, now) -> list.refresh());
        VBox.setVgrow(list, Priority.ALWAYS);
        list.setMinHeight(0);
        find = find(texts);
        HBox.setHgrow(find, Priority.ALWAYS);
        HBox filters = new HBox(find, audiences(texts), statuses(texts));
        filters.getStyleClass().add("campaign-filters");
        getChildren().addAll(new PageHeader(texts.bind("tab.campaigns"), actions), missed, filters, list);
    }

    private void open(RowActions actions) {
        CampaignRow chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            actions.run(RowAction.EDIT, chosen);
        }
    }

    private TextField find(Texts texts) {
        CustomTextField field = new CustomTextField();
        field.setLeft(Icons.of("fth-search"));
        field.promptTextProperty().bind(texts.bind("campaigns.find"));
        field.accessibleTextProperty().bind(texts.bind("campaigns.find"));
        field.textProperty()
                .addListener((property, before, now) -> model.ask(new CampaignQuery(
                        now, model.query().audience(), model.query().status())));
        return field;
    }

    private Node audiences(Texts texts) {
        Choice<CampaignQuery.Audience> choice = new Choice<>(audience -> model.ask(
                new CampaignQuery(model.query().text(), audience, model.query().status())));
        choice.option(CampaignQuery.Audience.ALL, texts.bind("campaigns.filter.all"))
                .option(CampaignQuery.Audience.GROUPS, texts.bind("campaigns.filter.groups"))
                .option(CampaignQuery.Audience.INDIVIDUALS, texts.bind("campaigns.filter.individuals"));
        choice.show(model.query().audience());
        choice.setMinWidth(USE_PREF_SIZE);
        return choice;
    }

    private Node statuses(Texts texts) {
        ComboBox<CampaignRow.Status> choice = new ComboBox<>();
        choice.getItems().add(null);
        choice.getItems().addAll(Arrays.asList(CampaignRow.Status.values()));
        Shown.in(choice, texts, status -> status == null ? texts.get("campaigns.status.any") : words.status(status));
        choice.setValue(null);
        choice.accessibleTextProperty().bind(texts.bind("campaigns.status.any"));
        choice.setMinWidth(USE_PREF_SIZE);
        choice.valueProperty()
                .addListener((property, before, now) -> model.ask(
                        new CampaignQuery(model.query().text(), model.query().audience(), now)));
        return choice;
    }

    void focus() {
        list.requestFocus();
    }
}
