package coachdesk.app.reservations;

import coachdesk.app.contacts.Links;
import coachdesk.app.ui.EmojiText;
import coachdesk.app.ui.Icons;
import coachdesk.app.ui.Opener;
import coachdesk.desk.reservations.ReservationQuery.Column;
import coachdesk.desk.reservations.ReservationRow;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;

/** What the cells of each column look like. A place that still loads shows a quiet bar. */
final class ColumnCells {
    private final RowWords words;
    private final Opener links;

    ColumnCells(RowWords words, Opener links) {
        this.words = words;
        this.links = links;
    }

    TableCell<Slot, ReservationRow> cell(Column column) {
        TableCell<Slot, ReservationRow> cell =
                switch (column) {
                    case WHATSAPP -> new PhoneCell();
                    case STATUS -> new StatusCell();
                    case DATES -> new DatesCell();
                    default -> new TextCell(column);
                };
        if (column == Column.AMOUNT) {
            cell.setAlignment(Pos.CENTER_RIGHT);
        }
        cell.getStyleClass().add("column-" + column.name().toLowerCase(Locale.ROOT));
        return cell;
    }

    private class TextCell extends TableCell<Slot, ReservationRow> {
        final Column column;

        TextCell(Column column) {
            this.column = column;
        }

        @Override
        protected void updateItem(ReservationRow row, boolean empty) {
            super.updateItem(row, empty);
            setGraphic(null);
            if (empty) {
                setText(null);
            } else if (row == null) {
                setText(null);
                setGraphic(placeholder());
            } else {
                show(row);
            }
        }

        void show(ReservationRow row) {
            EmojiText.show(this, words.cell(row, column));
            if (column == Column.CODE && row.waiting()) {
                setGraphic(Icons.of("fth-clock", "waiting-mark"));
                setTooltip(new Tooltip(words.waiting()));
            }
        }
    }

    private static Label placeholder() {
        Label bar = new Label();
        bar.getStyleClass().add("loading-bar");
        return bar;
    }

    private final class PhoneCell extends TextCell {
        PhoneCell() {
            super(Column.WHATSAPP);
        }

        @Override
        void show(ReservationRow row) {
            String number = words.phone(row.whatsapp());
            Links.whatsApp(row.whatsapp())
                    .ifPresentOrElse(
                            address -> {
                                setText(null);
                                Hyperlink link = new Hyperlink(number);
                                link.setFocusTraversable(false);
                                link.setOnAction(event -> links.open(address));
                                setGraphic(link);
                            },
                            () -> setText(number));
        }
    }

    private final class StatusCell extends TextCell {
        StatusCell() {
            super(Column.STATUS);
        }

        @Override
        void show(ReservationRow row) {
            setText(null);
            setGraphic(StatusMark.of(row.status(), words));
        }
    }

    private final class DatesCell extends TextCell {
        DatesCell() {
            super(Column.DATES);
        }

        @Override
        void show(ReservationRow row) {
            setText(words.dates(row));
            setTooltip(row.firstAt() == null ? null : new Tooltip(words.fullDates(row)));
        }
    }
}
