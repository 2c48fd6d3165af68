package coachdesk.app.checkin;

import coachdesk.app.tasks.LivedTime;
import java.time.Clock;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.event.EventHandler;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/**
 * Hears a USB scanner in whatever tab, and keeps its keys from what has the focus: the focused field is as it was before
 * the scan, and neither its Enter nor any shortcut is set off.
 */
final class ScannerFilter implements EventHandler<KeyEvent> {
    /** Keyboards start to repeat a key after half a second at most. */
    private static final long REPEATS_WITHIN = 1_000;

    private final ScannerKeys keys = new ScannerKeys();
    /** The keys that are down, and since when; a key that was let go while another window had the keyboard grows old. */
    private final Map<KeyCode, Long> down = new EnumMap<>(KeyCode.class);

    private final List<KeyEvent> held = new ArrayList<>();
    private final Scene scene;
    private final Clock clock;
    private final LivedTime time;
    private final Runnable scanning;
    private final Consumer<String> scanned;

    private Runnable givingUp = () -> {};
    private Runnable restore = () -> {};
    private KeyCode ending;
    private boolean repeated;
    private boolean replaying;

    /**
     * @param time between keys, in which a stall of the window does not tear a scan apart
     * @param scanning told when a burst of keys has shown what it is, before its end
     */
    ScannerFilter(Scene scene, Clock clock, LivedTime time, Runnable scanning, Consumer<String> scanned) {
        this.scene = scene;
        this.clock = clock;
        this.time = time;
        this.scanning = scanning;
        this.scanned = scanned;
    }

    void install() {
        scene.addEventFilter(KeyEvent.ANY, this);
    }

    @Override
    public void handle(KeyEvent event) {
        if (replaying) {
            return;
        }
        if (event.getEventType() == KeyEvent.KEY_PRESSED) {
            pressed(event);
        } else if (event.getEventType() == KeyEvent.KEY_RELEASED) {
            released(event);
        } else {
            typed(event);
        }
    }

    private void pressed(KeyEvent event) {
        Long since = down.put(event.getCode(), clock.millis());
        repeated = since != null && clock.millis() - since < REPEATS_WITHIN;
        boolean ends = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.TAB;
        if (!ends) {
            if (keys.holding() && !event.getCode().isModifierKey()) {
                event.consume();
            }
            return;
        }
        Optional<String> scan = keys.ended(time.millis());
        if (scan.isPresent()) {
            ending = event.getCode();
            event.consume();
            givingUp.run();
            held.clear();
            restore.run();
            scanned.accept(scan.get());
        } else {
            release();
        }
    }

    private void released(KeyEvent event) {
        down.remove(event.getCode());
        if (event.getCode() == ending) {
            ending = null;
            event.consume();
        }
    }

    private void typed(KeyEvent event) {
        String character = event.getCharacter();
        boolean control = character.isEmpty() || Character.isISOControl(character.charAt(0));
        if (ending != null && control) {
            event.consume();
            return;
        }
        if (control || event.isShortcutDown() && !event.isAltDown()) {
            release();
            return;
        }
        switch (keys.typed(character, repeated, time.millis())) {
            case BEGINS -> {
                release(false);
                remember();
            }
            case THROUGH -> {}
            case HELD -> {
                scanning.run();
                held.add(event);
                event.consume();
                givingUp.run();
                givingUp = time.after(ScannerKeys.STALL, this::release);
            }
        }
    }

    /** A person's after all: what was held back goes where it was meant to go. */
    private void release() {
        release(true);
    }

    private void release(boolean forget) {
        givingUp.run();
        givingUp = () -> {};
        if (forget) {
            keys.reset();
        }
        Node owner = scene.getFocusOwner();
        List<KeyEvent> late = List.copyOf(held);
        held.clear();
        replaying = true;
        try {
            late.forEach(event -> Event.fireEvent(owner == null ? scene : owner, event.copyFor(scene, owner)));
        } finally {
            replaying = false;
        }
    }

    private void remember() {
        if (!(scene.getFocusOwner() instanceof TextInputControl field)) {
            restore = () -> {};
            return;
        }
        String text = field.getText();
        int anchor = field.getAnchor();
        int caret = field.getCaretPosition();
        restore = () -> {
            if (!String.valueOf(text).equals(field.getText())) {
                field.setText(text);
                field.selectRange(anchor, caret);
            }
        };
    }
}
