package coachdesk.app.campaigns.report;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.FileChoice;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.PageHeader;
import coachdesk.app.ui.Shown;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.DispatchState;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import javafx.collections.ListChangeListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SelectionMode;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The report of a campaign: how far it is, and each recipient with what became of it and what to do. */
public final class ReportView extends VBox {
    private final ReportModel model;
    private final CampaignWords words;
    private final Texts texts;
    private final Consumer<String> told;
    private final FileChoice files;
    private final ListView<Delivery> list;
    private final VBox held = new VBox();
    private final HBox states = new HBox();
    private final FlowPane actions = new FlowPane();
    private final ProgressPane progress;

    /**
     * @param told gets sentences for the user
     * @param byHand shows how to send something by hand
     * @param page opens a provider's page
     */
    public ReportView(
            ReportModel model,
            CampaignWords words,
            Clock clock,
            FileChoice files,
            Consumer<String> told,
            Consumer<Delivery> byHand,
            Consumer<String> page,
            Runnable back) {
        this.model = model;
        this.words = words;
        this.texts = words.texts();
        this.told = told;
        this.files = files;
        getStyleClass().addAll("page", "campaign-report");
        list = new ListView<>(model.rows());
        list.getStyleClass().addAll("people-list", "delivery-list", "edge-to-edge");
        list.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        list.accessibleTextProperty().bind(texts.bind("report.rows"));
        list.setCellFactory(view -> new DeliveryCell(words, byHand, page));
        Label none = new Label();
        none.textProperty().bind(texts.bind("report.none"));
        none.getStyleClass().add("text-muted");
        list.setPlaceholder(none);
        list.setMinHeight(0);
        VBox.setVgrow(list, Priority.ALWAYS);
        progress = new ProgressPane(model, words, clock);
        held.getStyleClass().addAll("inline-problem", "report-held");
        states.getStyleClass().add("report-states");
        actions.getStyleClass().add("report-actions");
        getChildren().addAll(header(back), progress, held, states, list, actions);
        model.rows().addListener((ListChangeListener<Delivery>) change -> fill());
        model.dispatchProperty().addListener((property, before, now) -> fill());
        list.getSelectionModel().getSelectedItems().addListener((ListChangeListener<Delivery>) change -> fillActions());
        texts.localeProperty().addListener((property, before, now) -> {
            fill();
            list.refresh();
        });
        fill();
    }

    private Node header(Runnable back) {
        Button leave = new Button(null, Icons.of("fth-arrow-left"));
        leave.getStyleClass().addAll("flat", "button-icon");
        leave.accessibleTextProperty().bind(texts.bind("report.back"));
        leave.setOnAction(event -> back.run());
        ComboBox<Dispatch> which = new ComboBox<>(model.dispatches());
        which.accessibleTextProperty().bind(texts.bind("report.which"));
        Shown.in(which, texts, dispatch -> dispatch == null ? "" : words.moment(dispatch.at()));
        which.setOnAction(event -> model.choose(which.getValue()));
        model.dispatchProperty().addListener((property, before, now) -> which.setValue(now));
        Button export = new Button(null, Icons.of("fth-download"));
        export.textProperty().bind(texts.bind("report.export"));
        export.setOnAction(event -> files.forWriting(texts.get("report.file"))
                .ifPresent(file ->
                        model.export(file, texts.locale(), rows -> told.accept(texts.get("report.exported", rows)))));
        export.disableProperty().bind(model.dispatchProperty().isNull());
        PageHeader header = new PageHeader(texts.bind("report.title"), which, export);
        header.getChildren().addFirst(leave);
        Label name = new Label();
        name.getStyleClass().add("text-muted");
        model.nameProperty().subscribe(now -> EmojiText.show(name, now));
        return header.beside(name);
    }

    private void fill() {
        states.getChildren().clear();
        states.getChildren().add(state(null, texts.get("report.all", model.size())));
        for (DeliveryState state : DeliveryState.values()) {
            long count = model.count(state);
            if (count > 0) {
                states.getChildren().add(state(state, words.state(state) + "  " + count));
            }
        }
        fillHeld();
        fillActions();
    }

    private Button state(DeliveryState state, String word) {
        Button button = new Button(word);
        button.getStyleClass().addAll("small", state == model.filterProperty().get() ? "accent" : "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> {
            model.filterProperty().set(state);
            fill();
        });
        return button;
    }

    private void fillActions() {
        Dispatch dispatch = model.dispatchProperty().get();
        List<Node> possible = new ArrayList<>();
        if (dispatch != null && dispatch.state() == DispatchState.RUNNING) {
            possible.add(button("fth-pause", texts.get("report.pause"), () -> model.wish(Dispatch.Wish.PAUSE)));
        }
        if (dispatch != null && (dispatch.state() == DispatchState.PAUSED || resting(dispatch))) {
            possible.add(button("fth-play", texts.get("report.resume", open()), () -> model.wish(Dispatch.Wish.GO)));
        }
        if (dispatch != null
                && (dispatch.state() == DispatchState.RUNNING || dispatch.state() == DispatchState.PAUSED)) {
            possible.add(button("fth-square", texts.get("report.stop"), () -> model.wish(Dispatch.Wish.STOP)));
        }
        long failed = model.count(DeliveryState.FAILED);
        if (failed > 0 && dispatch != null && dispatch.state() == DispatchState.DONE) {
            possible.add(button("fth-repeat", texts.get("report.retry", failed), model::retryFailed));
        }
        List<Delivery> unsure = chosen(DeliveryState.UNKNOWN);
        if (!unsure.isEmpty()) {
            possible.add(button(
                    "fth-check",
                    texts.get("report.arrived", unsure.size()),
                    () -> model.settle(unsure, DeliveryState.SENT)));
            possible.add(button(
                    "fth-repeat",
                    texts.get("report.send-again", unsure.size()),
                    () -> model.settle(unsure, DeliveryState.PLANNED)));
        }
        List<Delivery> byHand = chosen(DeliveryState.MANUAL);
        if (!byHand.isEmpty()) {
            possible.add(button(
                    "fth-check",
                    texts.get("report.by-hand", byHand.size()),
                    () -> model.settle(byHand, DeliveryState.SENT)));
        }
        actions.getChildren().setAll(possible);
        actions.setVisible(!possible.isEmpty());
        actions.setManaged(!possible.isEmpty());
    }

    private static boolean resting(Dispatch dispatch) {
        return dispatch.state() == DispatchState.RUNNING && dispatch.waitsForSomebody();
    }

    private void fillHeld() {
        Dispatch dispatch = model.dispatchProperty().get();
        Map<String, String> why = dispatch == null ? Map.of() : dispatch.held();
        held.getChildren().clear();
        why.forEach((wire, code) -> Channel.ofWire(wire).ifPresent(channel -> {
            Label line = new Label(words.held(channel, code), Icons.of("fth-pause-circle", "held-icon"));
            line.setWrapText(true);
            line.setMinHeight(USE_PREF_SIZE);
            held.getChildren().add(line);
        }));
        held.setVisible(!held.getChildren().isEmpty());
        held.setManaged(held.isVisible());
    }

    private long open() {
        return model.count(DeliveryState.PLANNED)
                + model.count(DeliveryState.CLAIMED)
                + model.count(DeliveryState.SENDING);
    }

    /** Of those that are picked; of all when none of this kind is. */
    private List<Delivery> chosen(DeliveryState state) {
        List<Delivery> picked = of(list.getSelectionModel().getSelectedItems(), state);
        return picked.isEmpty() ? of(model.rows(), state) : picked;
    }

    private static List<Delivery> of(List<Delivery> rows, DeliveryState state) {
        return rows.stream()
                .filter(row -> row != null && state.wire().equals(row.state()))
                .toList();
    }

    private static Button button(String icon, String word, Runnable action) {
        Button button = new Button(word, Icons.of(icon));
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }
}
