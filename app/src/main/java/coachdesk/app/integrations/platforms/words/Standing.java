package coachdesk.app.integrations.platforms.words;

import coachdesk.contract.integrations.Integration;

/** How a connection stands, the worst first. Each has its own mark, so that no colour is needed to tell it. */
public enum Standing {
    /** Somebody has to connect it anew. */
    BROKEN("fth-x-octagon"),
    /** Nothing was ever given for it. */
    NEW("fth-circle"),
    /** It is good, and does nothing. */
    PAUSED("fth-pause-circle"),
    /** It works, and something of it failed lately, or was given up and waits for somebody. */
    TROUBLED("fth-alert-triangle"),
    WORKING("fth-check-circle");

    private final String icon;

    Standing(String icon) {
        this.icon = icon;
    }

    public static Standing of(Integration connection) {
        if (Integration.BROKEN.equals(connection.status())) {
            return BROKEN;
        }
        if (!Integration.CONNECTED.equals(connection.status())) {
            return NEW;
        }
        if (!connection.enabled()) {
            return PAUSED;
        }
        return connection.errorsSince() > 0 || connection.dead() > 0 ? TROUBLED : WORKING;
    }

    /** Ikonli literal. */
    public String icon() {
        return icon;
    }

    /** By which the look knows it. */
    public String style() {
        return "stands-" + key();
    }

    /** Within a key of the language files. */
    public String key() {
        return switch (this) {
            case BROKEN -> "broken";
            case NEW -> "new";
            case PAUSED -> "paused";
            case TROUBLED -> "troubled";
            case WORKING -> "working";
        };
    }
}
