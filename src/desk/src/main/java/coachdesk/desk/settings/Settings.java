package coachdesk.desk.settings;

import java.time.ZoneId;

/**
 * What the user chose, kept as {@code settings.json} in the data folder: written whole and atomically, a moment after the
 * last change. No secret is ever in it.
 */
public interface Settings {
    Values values();

    /** Stores and tells the listeners, on the calling thread. */
    void change(java.util.function.UnaryOperator<Values> change);

    /** @return unsubscribes */
    Runnable listen(java.util.function.Consumer<Values> listener);

    /**
     * @param language {@code fr}, {@code en} or {@code de}; null follows the system, French when that is another
     * @param theme {@code light}, {@code dark} or {@code system}
     * @param server address of the server; empty means embedded, null means not chosen yet (first start)
     * @param deviceName shown beside what this desk does
     * @param zone of the studio
     * @param autoSync false only syncs when asked
     * @param soundVolume 0 to 100
     * @param textPercent size of the window's text, 100 to 200
     */
    record Values(
            String language,
            String theme,
            String server,
            String deviceName,
            ZoneId zone,
            boolean autoSync,
            int soundVolume,
            int textPercent) {}
}
