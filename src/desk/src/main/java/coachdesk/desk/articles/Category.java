package coachdesk.desk.articles;

import java.util.Locale;

/** What an article is about. */
public enum Category {
    GENERAL,
    FITNESS,
    NUTRITION,
    MOTIVATION,
    EVENTS;

    public String wire() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** {@link #GENERAL} for one that is not known. */
    static Category of(String wire) {
        for (Category category : values()) {
            if (category.wire().equals(wire)) {
                return category;
            }
        }
        return GENERAL;
    }
}
