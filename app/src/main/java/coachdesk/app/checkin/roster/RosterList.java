package coachdesk.app.checkin.roster;

import coachdesk.app.ui.EmptyState;
import coachdesk.app.ui.Texts;
import coachdesk.desk.checkin.roster.Absence;
import coachdesk.desk.checkin.roster.RosterLine;
import java.util.Locale;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** The list with its keys: the space bar for presence, letters for what is rarer. */
final class RosterList extends ListView<RosterLine> {
    private final RosterModel model;
    private final Runnable walkIn;
    private final Runnable toggled;
    private final ReadOnlyObjectWrapper<RosterLine> picked = new ReadOnlyObjectWrapper<>();
    private boolean changing;

    /**
     * @param walkIn asks for a name
     * @param toggled called after the space bar
     */
    RosterList(RosterModel model, RosterWords words, Texts texts, Runnable walkIn, Runnable toggled) {
        super(model.lines());
        this.model = model;
        this.walkIn = walkIn;
        this.toggled = toggled;
        getStyleClass().addAll("people-list", "roster-list", "edge-to-edge");
        setCellFactory(view -> new RosterCell(words, model::toggle));
        accessibleTextProperty().bind(texts.bind("roster.list"));
        setPlaceholder(new EmptyState("fth-clipboard", texts.bind("roster.empty"), texts.bind("roster.empty.advice")));
        texts.localeProperty().addListener((property, before, now) -> refresh());
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        getSelectionModel().selectedItemProperty().subscribe(line -> {
            if (!changing) {
                picked.set(line);
            }
        });
        model.keepPicked(this::keep);
    }

    /** The line of whoever is picked; null when nobody is. */
    ReadOnlyObjectProperty<RosterLine> pickedProperty() {
        return picked.getReadOnlyProperty();
    }

    /** The list itself would pick a neighbour when several lines change at once, and the next key is meant for a person. */
    private void keep(Runnable change) {
        RosterLine before = picked.get();
        changing = true;
        change.run();
        if (before != null) {
            pick(before.row().id());
        }
        changing = false;
        picked.set(getSelectionModel().getSelectedItem());
    }

    private void pick(String id) {
        for (RosterLine line : getItems()) {
            if (line.row().id().equals(id)) {
                if (!line.equals(getSelectionModel().getSelectedItem())) {
                    getSelectionModel().clearAndSelect(getItems().indexOf(line));
                }
                return;
            }
        }
        getSelectionModel().clearSelection();
    }

    private void typed(KeyEvent event) {
        boolean plain = !event.isControlDown() && !event.isMetaDown() && !event.isAltDown();
        if (plain && done(event.getCharacter())) {
            event.consume();
        }
    }

    private boolean done(String key) {
        RosterLine line = getSelectionModel().getSelectedItem();
        if (key.equalsIgnoreCase("n")) {
            walkIn.run();
            return true;
        }
        if (line == null) {
            return false;
        }
        switch (key.toLowerCase(Locale.ROOT)) {
            case " " -> {
                model.toggle(line);
                toggled.run();
            }
            case "a" -> model.absent(line, Absence.NO_SHOW);
            case "t" -> model.absent(line, Absence.LATE_CANCEL);
            default -> {
                return false;
            }
        }
        return true;
    }
}
