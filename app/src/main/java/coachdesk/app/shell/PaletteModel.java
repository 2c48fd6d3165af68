package coachdesk.app.shell;

import coachdesk.app.tasks.Refresh;
import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.search.Finding;
import coachdesk.desk.search.Findings;
import coachdesk.desk.search.Place;
import coachdesk.desk.search.SearchEverywhere;
import coachdesk.desk.tasks.Task;
import coachdesk.desk.tasks.TaskRunner;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** What the palette offers for what was typed: commands at once, what the desk's file holds as soon as it is read. UI thread only. */
final class PaletteModel {
    private static final int MOST = 20;

    private final CommandTable commands;
    private final List<TabPlace> tabs;
    private final Texts texts;
    private final Moments moments;
    private final SearchEverywhere search;
    private final TaskRunner tasks;
    private final Refresh<Found> refresh;
    private final ObservableList<Offer> offers = FXCollections.observableArrayList();
    private final ReadOnlyStringWrapper instead = new ReadOnlyStringWrapper();
    private volatile String typed = "";
    private Found found = new Found("", Findings.NONE);

    private record Found(String typed, Findings findings) {}

    private record Ranked(Offer.Deed deed, int score) {}

    PaletteModel(
            CommandTable commands,
            List<TabPlace> tabs,
            Texts texts,
            Moments moments,
            SearchEverywhere search,
            TaskRunner tasks,
            Consumer<Problem> problems) {
        this.commands = commands;
        this.tabs = tabs;
        this.texts = texts;
        this.moments = moments;
        this.search = search;
        this.tasks = tasks;
        this.refresh = new Refresh<>(tasks, this::read, this::show, problems);
    }

    ObservableList<Offer> offers() {
        return offers;
    }

    /** What was looked for as well, because what was typed may be a mistyping; null for nothing else. */
    ReadOnlyStringProperty insteadProperty() {
        return instead.getReadOnlyProperty();
    }

    void start() {
        tasks.run(Task.of(() -> {
            search.prepare();
            return null;
        }));
        refresh.start();
        lay();
    }

    void stop() {
        refresh.stop();
    }

    /** With nothing typed, all commands in the table's order. */
    void type(String text) {
        typed = text;
        lay();
        refresh.ask();
    }

    private Found read() {
        String now = typed;
        return new Found(now, now.isBlank() ? Findings.NONE : search.find(now, MOST));
    }

    private void show(Found now) {
        found = now;
        lay();
    }

    /** What was found for another text stays until the new findings are there, so that the list does not flicker. */
    private void lay() {
        List<Ranked> deeds = deeds();
        List<Offer> things = typed.isBlank() ? List.of() : things();
        List<Offer> all = new ArrayList<>();
        deeds.stream().filter(this::sure).map(Ranked::deed).forEach(all::add);
        all.addAll(things);
        deeds.stream().filter(ranked -> !sure(ranked)).map(Ranked::deed).forEach(all::add);
        if (!all.equals(offers)) {
            offers.setAll(all);
        }
        instead.set(typed.equals(found.typed()) ? found.findings().instead() : null);
    }

    /** A command whose letters only happen to come in this order stands behind the people of that name. */
    private boolean sure(Ranked ranked) {
        return Fuzzy.begins(typed, ranked.deed().word());
    }

    /** Best first; what cannot be done now is left out. */
    private List<Ranked> deeds() {
        Stream<Offer.Deed> possible = commands.all().stream()
                .filter(entry -> entry.command().enabled().get())
                .map(this::deed);
        if (typed.isBlank()) {
            return possible.map(deed -> new Ranked(deed, 0)).toList();
        }
        return possible.map(deed -> new Ranked(deed, score(typed, deed)))
                .filter(ranked -> ranked.score() > Integer.MIN_VALUE)
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .toList();
    }

    private static int score(String typed, Offer.Deed deed) {
        OptionalInt byWord = Fuzzy.score(typed, deed.word());
        if (byWord.isPresent()) {
            return byWord.getAsInt();
        }
        OptionalInt withPlace = Fuzzy.score(typed, deed.place() + " " + deed.word());
        return withPlace.isPresent() ? withPlace.getAsInt() / 2 : Integer.MIN_VALUE;
    }

    private Offer.Deed deed(CommandTable.Entry entry) {
        String place = entry.tab() == null ? "" : texts.get("tab." + entry.tab());
        return new Offer.Deed(entry, texts.get("command." + entry.command().id()), place);
    }

    private List<Offer> things() {
        return found.findings().all().stream()
                .flatMap(finding -> thing(finding).stream())
                .toList();
    }

    /** Empty where this window has no tab for it. */
    private Optional<Offer> thing(Finding finding) {
        return tabs.stream()
                .filter(tab -> tab.id().equals(home(finding.place())))
                .findFirst()
                .map(tab -> new Offer.Thing(
                        tab,
                        finding,
                        finding.title() == null ? texts.get("palette.nameless") : finding.title(),
                        detail(finding),
                        place(finding.place())));
    }

    private String detail(Finding finding) {
        return Stream.of(finding.detail(), finding.at() == null ? null : moments.shortly(finding.at()))
                .filter(Objects::nonNull)
                .collect(Collectors.joining(" · "))
                .replaceAll("\\s+", " ");
    }

    private static String home(Place place) {
        return switch (place) {
            case PERSON -> "contacts";
            case RESERVATION -> "reservations";
            case CONVERSATION -> "conversations";
            case CAMPAIGN -> "campaigns";
            case ARTICLE -> "articles";
            case MEDIA -> "media";
            case COURSE, OFFER, CODE -> "catalogue";
        };
    }

    private String place(Place place) {
        return switch (place) {
            case PERSON -> texts.get("palette.person");
            case RESERVATION -> texts.get("palette.reservation");
            case CONVERSATION -> texts.get("palette.conversation");
            case CAMPAIGN -> texts.get("palette.campaign");
            case ARTICLE -> texts.get("palette.article");
            case MEDIA -> texts.get("palette.media");
            case COURSE -> texts.get("palette.course");
            case OFFER -> texts.get("palette.offer");
            case CODE -> texts.get("palette.code");
        };
    }
}
