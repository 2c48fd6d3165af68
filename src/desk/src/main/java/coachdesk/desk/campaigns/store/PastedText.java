package coachdesk.desk.campaigns.store;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.desk.campaigns.Baskets.Candidate;
import coachdesk.desk.campaigns.Baskets.Pasted;
import coachdesk.desk.words.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds addresses, numbers and names in a text that may hold anything, up to a length at which nobody pastes any more. */
final class PastedText {
    private static final int LONGEST = 8_000_000;
    private static final int MOST = 20_000;
    private static final int IGNORED = 20;
    private static final int LONGEST_PIECE = 200;
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>\"',;:()]{1,64}@[^\\s@<>\"',;:()]{3,189}");
    private static final Pattern LETTER = Pattern.compile("\\p{L}");
    private static final Pattern PIECES = Pattern.compile("[\\r\\n,;\\t]+");

    private final ContactBook book;
    private final Map<String, BasketEntry> found = new LinkedHashMap<>();
    private final List<String> ignored = new ArrayList<>();

    private PastedText(ContactBook book) {
        this.book = book;
    }

    static Pasted read(String text, ContactBook book) {
        PastedText pasted = new PastedText(book);
        PIECES.splitAsStream(text.length() > LONGEST ? text.substring(0, LONGEST) : text)
                .map(String::strip)
                .filter(piece -> !piece.isEmpty())
                .takeWhile(piece -> pasted.found.size() < MOST)
                .forEach(pasted::piece);
        return new Pasted(List.copyOf(pasted.found.values()), List.copyOf(pasted.ignored));
    }

    /** One person for each row: by address, else by number, else by name; a first row without any is the header. */
    static Pasted rows(List<List<String>> rows, ContactBook book) {
        PastedText pasted = new PastedText(book);
        for (int i = 0; i < rows.size() && pasted.found.size() < MOST; i++) {
            List<String> cells = rows.get(i).stream().map(PastedText::bounded).toList();
            Optional<BasketEntry> person = first(cells, pasted::byEmail)
                    .or(() -> first(cells, pasted::byNumber))
                    .or(() -> first(cells, pasted::byName))
                    .or(() -> pasted.byName(String.join(" ", cells)));
            if (person.isPresent()) {
                pasted.add(person.get());
            } else if (i > 0) {
                pasted.ignore(String.join(" ", cells).strip());
            }
        }
        return new Pasted(List.copyOf(pasted.found.values()), List.copyOf(pasted.ignored));
    }

    private static Optional<BasketEntry> first(List<String> cells, Function<String, Optional<BasketEntry>> reading) {
        return cells.stream().map(reading).flatMap(Optional::stream).findFirst();
    }

    private void piece(String piece) {
        String bounded = bounded(piece);
        byEmail(bounded)
                .or(() -> byNumber(bounded))
                .or(() -> byName(bounded))
                .ifPresentOrElse(this::add, () -> ignore(bounded));
    }

    private static String bounded(String piece) {
        String stripped = piece.strip();
        return stripped.length() > LONGEST_PIECE ? stripped.substring(0, LONGEST_PIECE) : stripped;
    }

    private Optional<BasketEntry> byEmail(String text) {
        Matcher email = EMAIL.matcher(text);
        if (!email.find()) {
            return Optional.empty();
        }
        String address = email.group().toLowerCase(Locale.ROOT);
        return Optional.of(known(address).orElseGet(() -> new BasketEntry(BasketEntry.Kind.EMAIL, address, null)));
    }

    private Optional<BasketEntry> byNumber(String text) {
        return book.number(text)
                .map(number -> known(number).orElseGet(() -> new BasketEntry(BasketEntry.Kind.PHONE, number, null)));
    }

    private Optional<BasketEntry> byName(String text) {
        return LETTER.matcher(text).find()
                ? book.byName(SearchText.fold(text)).map(Candidate::entry)
                : Optional.empty();
    }

    private Optional<BasketEntry> known(String address) {
        return book.byAddress(address).map(Candidate::entry);
    }

    private void add(BasketEntry entry) {
        found.putIfAbsent(entry.kind() + entry.id(), entry);
    }

    private void ignore(String piece) {
        if (ignored.size() < IGNORED && !piece.isEmpty()) {
            ignored.add(piece);
        }
    }
}
