package coachdesk.app.campaigns.report;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.campaigns.words.ChannelIcon;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Texts;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.Dispatch;
import java.time.Clock;
import java.util.Locale;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** How things stand with a sending, and a bar for each channel with its rate and the time that is left. */
final class ProgressPane extends VBox {
    private final CampaignWords words;
    private final Clock clock;

    ProgressPane(ReportModel model, CampaignWords words, Clock clock) {
        this.words = words;
        this.clock = clock;
        getStyleClass().add("report-progress");
        model.dispatchProperty().subscribe(this::show);
        words.texts()
                .localeProperty()
                .addListener(
                        (property, before, now) -> show(model.dispatchProperty().get()));
    }

    private void show(Dispatch dispatch) {
        getChildren().clear();
        if (dispatch == null) {
            return;
        }
        Texts texts = words.texts();
        Label state =
                new Label(texts.get("report.state." + dispatch.state().name().toLowerCase(Locale.ROOT))
                        + (dispatch.test() ? " · " + texts.get("report.test") : ""));
        state.getStyleClass().add("report-state");
        getChildren().add(state);
        dispatch.counts().forEach((wire, counts) -> Channel.ofWire(wire).ifPresent(channel -> getChildren()
                .add(line(channel, Progress.of(dispatch, counts, clock.instant()), texts))));
    }

    private Node line(Channel channel, Progress progress, Texts texts) {
        Label name = new Label(words.channel(channel), Icons.of(ChannelIcon.of(channel)));
        name.getStyleClass().add("report-channel");
        ProgressBar bar = new ProgressBar(progress.share());
        bar.setMaxWidth(Double.MAX_VALUE);
        bar.getStyleClass().add("small");
        HBox.setHgrow(bar, Priority.ALWAYS);
        String said = texts.get("report.progress", progress.done(), progress.all());
        if (progress.left() != null) {
            said += " · "
                    + texts.get(
                            "report.left",
                            Math.round(progress.perSecond()),
                            progress.left().toMinutes(),
                            progress.left().toSecondsPart());
        }
        Label count = new Label(said);
        count.setMinWidth(USE_PREF_SIZE);
        bar.setAccessibleText(said);
        HBox line = new HBox(name, bar, count);
        line.getStyleClass().add("report-line");
        return line;
    }
}
