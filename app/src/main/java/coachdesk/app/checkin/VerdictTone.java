package coachdesk.app.checkin;

import coachdesk.app.shell.Sounds;

/** How an answer looks and sounds: colour, pictogram and sound always say the same. */
enum VerdictTone {
    GOOD("verdict-good", "fth-check", Sounds.Sound.ACCEPTED),
    CAREFUL("verdict-careful", "fth-alert-triangle", Sounds.Sound.WARNING),
    BAD("verdict-bad", "fth-x", Sounds.Sound.REFUSED),
    TAKEN_BACK("verdict-taken-back", "fth-corner-up-left", Sounds.Sound.WARNING);

    private final String styleClass;
    private final String icon;
    private final Sounds.Sound sound;

    VerdictTone(String styleClass, String icon, Sounds.Sound sound) {
        this.styleClass = styleClass;
        this.icon = icon;
        this.sound = sound;
    }

    static VerdictTone of(Answer answer) {
        if (answer.undone()) {
            return TAKEN_BACK;
        }
        return switch (answer.verdict().kind()) {
            case ACCEPTED -> GOOD;
            case ALREADY_IN, NOT_TODAY -> CAREFUL;
            case CANCELLED, UNKNOWN, NOT_A_TICKET -> BAD;
        };
    }

    String styleClass() {
        return styleClass;
    }

    String icon() {
        return icon;
    }

    Sounds.Sound sound() {
        return sound;
    }
}
