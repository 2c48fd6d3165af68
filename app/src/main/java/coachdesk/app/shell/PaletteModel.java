package coachdesk.app.shell;

import coachdesk.app.ui.Texts;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;

/** What the command palette offers for what was typed. */
final class PaletteModel {
    private final CommandTable commands;
    private final Texts texts;

    PaletteModel(CommandTable commands, Texts texts) {
        this.commands = commands;
        this.texts = texts;
    }

    /** @param place the tab's title, empty for a command of the window */
    record Offer(CommandTable.Entry entry, String word, String place) {}

    /** Best first; what cannot be done now is left out. With nothing typed, all in the table's order. */
    List<Offer> offers(String typed) {
        Stream<Offer> possible = commands.all().stream()
                .filter(entry -> entry.command().enabled().get())
                .map(this::offer);
        if (typed.isBlank()) {
            return possible.toList();
        }
        record Ranked(Offer offer, int score) {}
        return possible.map(offer -> new Ranked(offer, score(typed, offer)))
                .filter(ranked -> ranked.score() > Integer.MIN_VALUE)
                .sorted(Comparator.comparingInt(Ranked::score).reversed())
                .map(Ranked::offer)
                .toList();
    }

    private static int score(String typed, Offer offer) {
        OptionalInt byWord = Fuzzy.score(typed, offer.word());
        if (byWord.isPresent()) {
            return byWord.getAsInt();
        }
        OptionalInt withPlace = Fuzzy.score(typed, offer.place() + " " + offer.word());
        return withPlace.isPresent() ? withPlace.getAsInt() / 2 : Integer.MIN_VALUE;
    }

    private Offer offer(CommandTable.Entry entry) {
        String place = entry.tab() == null ? "" : texts.get("tab." + entry.tab().id());
        return new Offer(entry, texts.get("command." + entry.command().id()), place);
    }
}
