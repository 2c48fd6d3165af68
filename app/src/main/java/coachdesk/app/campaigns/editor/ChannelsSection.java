package coachdesk.app.campaigns.editor;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.campaigns.words.ChannelIcon;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.Channel;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

/** By what ways it goes: the studio's chat, and the others under a lid that is closed at first. */
final class ChannelsSection extends VBox {
    private static final int LATEST = 24 * 60;
    private static final int STEP = 15;

    private final EditorModel model;
    private final CampaignWords words;
    private final List<CheckBox> boxes = new ArrayList<>();
    private final TitledPane advanced;

    ChannelsSection(EditorModel model, CampaignWords words) {
        this.model = model;
        this.words = words;
        Texts texts = words.texts();
        getStyleClass().add("channels-section");
        CheckBox internal = box(Channel.INTERNAL);
        VBox others = new VBox();
        others.getStyleClass().add("channels-others");
        for (Channel channel : List.of(Channel.WHATSAPP, Channel.EMAIL, Channel.INSTAGRAM, Channel.GROUP)) {
            others.getChildren().addAll(box(channel), trouble(channel));
        }
        Label manual = note(texts.bind("editor.instagram"));
        LabelledField subject = new LabelledField(
                texts.bind("editor.subject"),
                texts.bind("editor.subject.prompt"),
                model.content().subjectProperty());
        LabelledField template = new LabelledField(
                texts.bind("editor.template"),
                texts.bind("editor.template.prompt"),
                model.content().templateProperty());
        model.content().templateProperty().addListener((property, before, now) -> model.basket()
                .judgeAgain());
        others.getChildren().addAll(manual, subject, template, late(texts));
        advanced = new TitledPane();
        advanced.textProperty().bind(texts.bind("editor.advanced"));
        advanced.setContent(others);
        advanced.setExpanded(false);
        advanced.setAnimated(false);
        advanced.getStyleClass().add("advanced");
        getChildren().addAll(internal, advanced);
        model.campaignProperty().addListener((property, before, now) -> show());
        show();
    }

    /** Opens the lid where something under it is in use. */
    void open(Set<Channel> used) {
        advanced.setExpanded(used.stream().anyMatch(channel -> channel != Channel.INTERNAL));
    }

    private CheckBox box(Channel channel) {
        CheckBox box = new CheckBox();
        box.setGraphic(Icons.of(ChannelIcon.of(channel)));
        box.setText(words.channel(channel));
        words.texts().localeProperty().addListener((property, before, now) -> box.setText(words.channel(channel)));
        box.setUserData(channel);
        box.setOnAction(event -> model.by(channel, box.isSelected()));
        boxes.add(box);
        return box;
    }

    /** What speaks against the channel before anything is sent by it. */
    private Label trouble(Channel channel) {
        Label trouble = new Label(null, Icons.of("fth-alert-triangle", "channel-trouble-icon"));
        trouble.setWrapText(true);
        trouble.getStyleClass().add("channel-trouble");
        Runnable tell = () -> {
            Optional<String> code = model.served().trouble(channel);
            trouble.setText(code.map(words::code).orElse(null));
            trouble.setVisible(code.isPresent());
            trouble.setManaged(code.isPresent());
        };
        model.served().knownProperty().addListener((property, before, now) -> tell.run());
        words.texts().localeProperty().addListener((property, before, now) -> tell.run());
        tell.run();
        return trouble;
    }

    private FlowPane late(Texts texts) {
        Spinner<Integer> minutes = new Spinner<>(new SpinnerValueFactory.IntegerSpinnerValueFactory(
                0, LATEST, model.lateMinutesProperty().get(), STEP));
        minutes.setEditable(true);
        minutes.accessibleTextProperty().bind(texts.bind("editor.late"));
        minutes.getStyleClass().add("late-minutes");
        minutes.getValueFactory().valueProperty().addListener((property, before, now) -> {
            if (now != null) {
                model.lateMinutesProperty().set(now);
            }
        });
        model.lateMinutesProperty().addListener((property, before, now) -> minutes.getValueFactory()
                .setValue(now.intValue()));
        Label after = note(texts.bind("editor.late.after"));
        Label name = new Label();
        name.textProperty().bind(texts.bind("editor.late"));
        FlowPane row = new FlowPane(name, minutes, after);
        row.getStyleClass().add("late-row");
        return row;
    }

    private static Label note(ObservableValue<String> text) {
        Label note = new Label();
        note.textProperty().bind(text);
        note.setWrapText(true);
        note.getStyleClass().add("text-muted");
        return note;
    }

    private void show() {
        boxes.forEach(box -> box.setSelected(model.by((Channel) box.getUserData())));
    }
}
