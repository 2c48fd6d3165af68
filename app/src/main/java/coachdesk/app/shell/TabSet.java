package coachdesk.app.shell;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The tabs of a window, each made when it is first asked for, or with all the others once the window has its first page:
 * who starts the program does not wait for fourteen of them to see one.
 */
final class TabSet {
    private final List<TabPlace> places;
    private final AppContext context;
    private final CommandTable commands;
    private final Map<String, Tab> made = new LinkedHashMap<>();

    TabSet(List<TabPlace> places, AppContext context, CommandTable commands) {
        this.places = List.copyOf(places);
        this.context = context;
        this.commands = commands;
        places.forEach(place -> commands.add(place.id(), List.of()));
    }

    /** In the order of the navigation. */
    List<TabPlace> places() {
        return places;
    }

    Tab get(TabPlace place) {
        Tab there = made.get(place.id());
        if (there != null) {
            return there;
        }
        Tab tab = place.making().apply(context);
        made.put(place.id(), tab);
        commands.add(place.id(), tab.commands());
        return tab;
    }

    void makeAll() {
        places.forEach(this::get);
    }

    Collection<Tab> made() {
        return made.values();
    }
}
