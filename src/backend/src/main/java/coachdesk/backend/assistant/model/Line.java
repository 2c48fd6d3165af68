package coachdesk.backend.assistant.model;

import java.util.Locale;

/** One thing that was said to a model, or by it. */
public record Line(Speaker speaker, String text) {
    /** Who says something. What a member wrote is never anything but {@link #USER}. */
    public enum Speaker {
        SYSTEM,
        USER,
        ASSISTANT;

        public String wire() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public static Line system(String text) {
        return new Line(Speaker.SYSTEM, text);
    }

    public static Line user(String text) {
        return new Line(Speaker.USER, text);
    }

    public static Line assistant(String text) {
        return new Line(Speaker.ASSISTANT, text);
    }
}
