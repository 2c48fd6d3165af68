package coachdesk.app.campaigns.month;

import coachdesk.app.campaigns.words.CampaignWords;
import coachdesk.app.ui.EmojiText;
import coachdesk.desk.campaigns.Campaigns;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.Dragboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.VBox;

/** One day of the month, with what goes on it. */
final class DayCell extends VBox {
    private static final int SHOWN = 3;
    private static final PseudoClass TARGET = PseudoClass.getPseudoClass("target");

    private final MonthModel model;
    private final CampaignWords words;

    DayCell(
            LocalDate day,
            List<Campaigns.PlannedSending> sendings,
            MonthModel model,
            CampaignWords words,
            Consumer<Campaigns.PlannedSending> open) {
        this.model = model;
        this.words = words;
        getStyleClass().add("month-day");
        Label number = new Label(Integer.toString(day.getDayOfMonth()));
        number.getStyleClass().add(day.equals(model.today()) ? "month-today" : "month-number");
        getChildren().add(number);
        sendings.stream().limit(SHOWN).map(sending -> chip(sending, open)).forEach(getChildren()::add);
        if (sendings.size() > SHOWN) {
            Label more = new Label(words.texts().get("month.more", sendings.size() - SHOWN));
            more.getStyleClass().add("text-muted");
            getChildren().add(more);
        }
        setOnDragOver(event -> {
            if (event.getGestureSource() instanceof SendingChip chip
                    && chip.sending.dispatch().state().ahead()) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        setOnDragEntered(event -> pseudoClassStateChanged(TARGET, true));
        setOnDragExited(event -> pseudoClassStateChanged(TARGET, false));
        setOnDragDropped(event -> {
            if (event.getGestureSource() instanceof SendingChip chip) {
                model.move(chip.sending, day);
                event.setDropCompleted(true);
            }
            event.consume();
        });
    }

    private Label chip(Campaigns.PlannedSending sending, Consumer<Campaigns.PlannedSending> open) {
        SendingChip chip = new SendingChip(sending);
        String text = words.moments().time(sending.dispatch().at()) + " "
                + sending.campaign().name();
        EmojiText.show(chip, text);
        chip.setAccessibleText(text);
        chip.setMaxWidth(Double.MAX_VALUE);
        chip.getStyleClass()
                .addAll(
                        "month-sending",
                        "is-" + sending.dispatch().state().name().toLowerCase(Locale.ROOT));
        chip.setFocusTraversable(true);
        chip.setOnMouseClicked(event -> open.accept(sending));
        chip.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                open.accept(sending);
                event.consume();
            } else if (event.isAltDown() && event.getCode() == KeyCode.RIGHT) {
                model.move(sending, day(sending).plusDays(1));
                event.consume();
            } else if (event.isAltDown() && event.getCode() == KeyCode.LEFT) {
                model.move(sending, day(sending).minusDays(1));
                event.consume();
            }
        });
        chip.setOnDragDetected(event -> {
            if (sending.dispatch().state().ahead()) {
                Dragboard board = chip.startDragAndDrop(TransferMode.MOVE);
                ClipboardContent content = new ClipboardContent();
                content.putString(sending.dispatch().id());
                board.setContent(content);
                event.consume();
            }
        });
        return chip;
    }

    private LocalDate day(Campaigns.PlannedSending sending) {
        return LocalDate.ofInstant(sending.dispatch().at(), model.zone());
    }

    /** A sending that can be taken up. */
    private static final class SendingChip extends Label {
        private final Campaigns.PlannedSending sending;

        private SendingChip(Campaigns.PlannedSending sending) {
            this.sending = sending;
        }
    }
}
