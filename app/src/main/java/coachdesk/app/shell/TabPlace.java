package coachdesk.app.shell;

import java.util.function.Function;

/**
 * What the window knows of a tab before there is one.
 *
 * @param id the feature's name; its title is the key {@code tab.<id>}
 * @param icon Ikonli literal
 * @param coachOnly whether it is absent for an account of the front desk
 * @param atOnce whether the window does not start without it, because it hears or shows something whatever tab shows
 * @param making makes the tab
 */
public record TabPlace(
        String id, String icon, boolean coachOnly, boolean atOnce, Function<AppContext, ? extends Tab> making) {
    /** Of a tab that may be made after the first page is there. */
    public TabPlace(String id, String icon, boolean coachOnly, Function<AppContext, ? extends Tab> making) {
        this(id, icon, coachOnly, false, making);
    }

    /** The same place with another tab in it. */
    public TabPlace with(Function<AppContext, ? extends Tab> other) {
        return new TabPlace(id, icon, coachOnly, atOnce, other);
    }
}
