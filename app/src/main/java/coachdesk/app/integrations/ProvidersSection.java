package coachdesk.app.integrations;

import coachdesk.app.shell.AppContext;
import coachdesk.app.shell.ProblemText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The providers behind e-mail and WhatsApp: how each stands, and what can be done about it. */
public final class ProvidersSection extends VBox {
    private final AppContext context;
    private final Texts texts;
    private final IntegrationWords words;
    private final ProvidersModel model;

    public ProvidersSection(AppContext context) {
        this.context = context;
        this.texts = context.texts();
        this.words = new IntegrationWords(texts, context.moments());
        this.model = new ProvidersModel(context.desk().integrations(), context.tasks(), context.toasts()::problem);
        getStyleClass().add("providers");
        model.shownProperty().addListener((property, before, now) -> lay());
        texts.localeProperty().addListener((property, before, now) -> lay());
        lay();
    }

    /** Asks the server anew. */
    public void look() {
        model.look();
    }

    private void lay() {
        ProvidersModel.Shown shown = model.shownProperty().get();
        List<Node> rows = new ArrayList<>();
        if (shown.forbidden()) {
            rows.add(row(muted(texts.get("integrations.coach-only"))));
        } else if (!shown.reached()) {
            rows.add(row(unreached(shown)));
        } else if (shown.states().isEmpty()) {
            rows.add(row(muted(texts.get("integrations.asking"))));
        }
        if (!shown.forbidden()) {
            for (Provider provider : Provider.values()) {
                model.state(provider).ifPresent(state -> rows.add(row(provider, state, shown.reached())));
            }
        }
        getChildren().setAll(rows);
    }

    private Node unreached(ProvidersModel.Shown shown) {
        VBox box = new VBox(new ProblemText(shown.problem(), texts));
        box.getChildren().add(muted(texts.get("integrations.at-the-server")));
        if (shown.at() != null) {
            box.getChildren()
                    .add(muted(texts.get("integrations.known", words.moments().shortly(shown.at()))));
        }
        Button again = button("fth-refresh-cw", texts.get("integrations.again"), model::look);
        box.getChildren().add(again);
        box.getStyleClass().addAll("inline-problem", "provider-problem");
        return box;
    }

    private Region row(Provider provider, ProviderState state, boolean reached) {
        Label name = new Label(words.provider(provider));
        name.getStyleClass().add("text-medium");
        VBox row = row(name, muted(words.why(provider)), standing(state));
        String trouble = words.trouble(state);
        if (trouble != null) {
            Label label = new Label(trouble, Icons.of("fth-alert-triangle", "provider-trouble-icon"));
            label.setWrapText(true);
            label.getStyleClass().add("provider-trouble");
            row.getChildren().add(label);
        }
        if (reached) {
            row.getChildren().add(actions(provider, state));
        }
        return row;
    }

    private Label standing(ProviderState state) {
        Label label = new Label(
                words.standing(state), Icons.of(state.configured() ? "fth-lock" : "fth-circle", "provider-icon"));
        label.setWrapText(true);
        return label;
    }

    private FlowPane actions(Provider provider, ProviderState state) {
        FlowPane actions = new FlowPane();
        actions.getStyleClass().add("provider-actions");
        String name = words.provider(provider);
        actions.getChildren()
                .add(
                        state.configured()
                                ? button("fth-edit-2", texts.get("integrations.change"), () -> form(provider))
                                : button("fth-settings", texts.get("integrations.set-up"), () -> form(provider)));
        if (state.configured()) {
            actions.getChildren()
                    .addAll(
                            button("fth-send", texts.get("integrations.test"), () -> trial(provider)),
                            button("fth-trash-2", texts.get("integrations.remove"), () -> remove(provider)));
        }
        actions.getChildren().forEach(button -> button.setAccessibleText(((Button) button).getText() + " : " + name));
        return actions;
    }

    private void form(Provider provider) {
        ProviderFormModel form = model.form(provider, () -> {
            context.side().close();
            context.toasts()
                    .offering(
                            texts.get("integrations.saved", words.provider(provider)),
                            texts.get("integrations.test"),
                            () -> trial(provider));
        });
        context.side().open(words.provider(provider), new ProviderFormPanel(form, words), () -> {});
    }

    private void trial(Provider provider) {
        ProviderTrialPanel panel = new ProviderTrialPanel(model.trial(provider), words, context.opener());
        context.side().open(texts.get("integrations.test.title", words.provider(provider)), panel, () -> {});
    }

    private void remove(Provider provider) {
        String name = words.provider(provider);
        Label question = new Label(texts.get("integrations.remove.ask", name));
        question.setWrapText(true);
        Button yes = button("fth-trash-2", texts.get("integrations.remove.yes", name), () -> {
            context.side().close();
            model.forget(provider, () -> context.toasts().info(texts.get("integrations.removed", name)));
        });
        yes.getStyleClass().addAll("accent", "danger");
        VBox panel = new VBox(question, yes);
        panel.getStyleClass().add("server-steps");
        context.side().open(texts.get("integrations.remove.title", name), panel, () -> {});
    }

    private static VBox row(Node... parts) {
        VBox row = new VBox(parts);
        row.getStyleClass().add("provider-row");
        return row;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("text-muted");
        return label;
    }

    private static Button button(String icon, String word, Runnable action) {
        Button button = new Button(word, Icons.of(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
