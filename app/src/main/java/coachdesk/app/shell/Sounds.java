package coachdesk.app.shell;

/** Short sounds at the user's volume; silent where there is no sound device. Returns at once. */
public interface Sounds {
    void play(Sound sound);

    enum Sound {
        ACCEPTED,
        WARNING,
        REFUSED,
        /** A member wrote. */
        MESSAGE,
        /** Another desk answered. */
        COACH,
        /** Somebody wrote in a private conversation. */
        PRIVATE
    }
}
