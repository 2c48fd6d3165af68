package coachdesk.app.assistant;

import atlantafx.base.controls.ToggleSwitch;
import coachdesk.app.shell.AppContext;
import coachdesk.app.ui.Choice;
import coachdesk.app.ui.Controls;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.assistant.AssistantSettings;
import java.util.Map;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The assistant in the side panel: how it is set up, a question to try it, and what it said. */
public final class AssistantPanel extends VBox {
    private final AppContext context;
    private final Texts texts;
    private final AssistantModel model;

    private enum Page {
        SETTINGS,
        TRIAL,
        LOG
    }

    private AssistantPanel(AppContext context, AssistantModel model) {
        this.context = context;
        this.texts = context.texts();
        this.model = model;
        getStyleClass().addAll("server-steps", "assistant-panel");
        Moments moments = context.moments();
        Map<Page, Node> pages = Map.of(
                Page.SETTINGS,
                settings(),
                Page.TRIAL,
                new TrialPage(model, texts),
                Page.LOG,
                new LogPage(context, model, moments));
        VBox body = new VBox(pages.get(Page.SETTINGS));
        Choice<Page> which = new Choice<>(page -> body.getChildren().setAll(pages.get(page)));
        which.option(Page.SETTINGS, texts.bind("assist.settings"))
                .option(Page.TRIAL, texts.bind("assist.trial"))
                .option(Page.LOG, texts.bind("assist.log"));
        which.show(Page.SETTINGS);
        getChildren().addAll(which, body);
    }

    public static void open(AppContext context) {
        AssistantModel model = new AssistantModel(
                context.desk().assistant(),
                context.desk().rooms(),
                context.desk().integrations(),
                context.desk().store().signals(),
                context.tasks(),
                context.toasts()::problem);
        model.start();
        context.side().open(context.texts().get("assist.title"), new AssistantPanel(context, model), model::stop);
    }

    private Node settings() {
        ToggleSwitch enabled = new ToggleSwitch();
        enabled.setAccessibleText(texts.get("assist.enabled"));
        enabled.setMinWidth(USE_PREF_SIZE);
        Label answers = Controls.words(texts.get("assist.enabled"), "text-medium");
        answers.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(answers, Priority.ALWAYS);
        enabled.selectedProperty().bindBidirectional(model.enabledProperty());
        Label counter = Controls.muted("");
        counter.getStyleClass().add("assistant-counter");
        model.campaignProperty().subscribe(text -> {
            counter.setText(texts.get("assist.counter", text.length(), AssistantSettings.LONGEST_CAMPAIGN));
            counter.pseudoClassStateChanged(PseudoClass.getPseudoClass("too-long"), model.campaignTooLong());
        });
        Label noTwint = warning(texts.get("assist.twint.none"));
        shownWhen(noTwint, model.twintProperty().map(link -> !AssistantSettings.payable(link)));
        Button save = Controls.button(
                "fth-check",
                texts.get("assist.save"),
                () -> model.save(undo -> context.toasts().undoable(texts.get("assist.saved"), undo)));
        save.getStyleClass().add("accent");
        save.disableProperty().bind(model.changedProperty().not());
        VBox page = new VBox(
                Controls.row(answers, enabled),
                key(),
                Controls.field(
                        texts.get("assist.base"),
                        Controls.area(model.baseProperty(), 5),
                        Controls.muted(texts.get("assist.base.why"))),
                Controls.field(
                        texts.get("assist.campaign"),
                        Controls.area(model.campaignProperty(), 4),
                        counter,
                        Controls.muted(texts.get("assist.campaign.why"))),
                Controls.field(
                        texts.get("assist.model"),
                        Controls.line(model.modelProperty()),
                        Controls.muted(texts.get("assist.model.why"))),
                Controls.field(texts.get("assist.twint"), Controls.line(model.twintProperty()), noTwint),
                Controls.muted(texts.get("assist.strict.why")),
                save);
        page.getStyleClass().add("assistant-page");
        return page;
    }

    /** Without it nobody answers. */
    private Node key() {
        Label state = Controls.muted("");
        model.keyProperty()
                .subscribe(key -> state.setText(
                        switch (key) {
                            case THERE -> texts.get("assist.key.there");
                            case MISSING -> texts.get("assist.key.missing");
                            case SEALED -> texts.get("assist.key.sealed");
                            case UNKNOWN -> texts.get("assist.key.unknown");
                        }));
        Button providers = Controls.button("fth-key", texts.get("assist.key.open"), () -> {
            context.side().close();
            context.navigation().show("settings");
        });
        providers.getStyleClass().add("small");
        VBox key = new VBox(state, providers);
        key.getStyleClass().add("assistant-key");
        return key;
    }

    static Label warning(String text) {
        Label label = Controls.words(text, "assistant-warning");
        label.setGraphic(coachdesk.app.ui.Icons.of("fth-alert-triangle", "provider-trouble-icon"));
        return label;
    }

    static void shownWhen(Node node, javafx.beans.value.ObservableValue<Boolean> shown) {
        node.visibleProperty().bind(shown);
        node.managedProperty().bind(node.visibleProperty());
    }
}
