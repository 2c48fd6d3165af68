package coachdesk.desk.campaigns.store;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.desk.campaigns.Baskets.Candidate;
import coachdesk.desk.campaigns.Baskets.Pasted;
import coachdesk.desk.reservations.SearchText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
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

    private void piece(String piece) {
        String bounded = piece.length() > LONGEST_PIECE ? piece.substring(0, LONGEST_PIECE) : piece;
        Matcher email = EMAIL.matcher(bounded);
        Optional<String> number = book.number(bounded);
        if (email.find()) {
            String address = email.group().toLowerCase(Locale.ROOT);
            add(book.byAddress(address), new BasketEntry(BasketEntry.Kind.EMAIL, address, null));
        } else if (number.isPresent()) {
            add(book.byAddress(number.get()), new BasketEntry(BasketEntry.Kind.PHONE, number.get(), null));
        } else {
            Optional<Candidate> named =
                    LETTER.matcher(bounded).find() ? book.byName(SearchText.fold(bounded)) : Optional.empty();
            named.ifPresentOrElse(candidate -> add(named, candidate.entry()), () -> ignore(bounded));
        }
    }

    private void add(Optional<Candidate> contact, BasketEntry otherwise) {
        BasketEntry entry = contact.map(Candidate::entry).orElse(otherwise);
        found.putIfAbsent(entry.kind() + entry.id(), entry);
    }

    private void ignore(String piece) {
        if (ignored.size() < IGNORED) {
            ignored.add(piece);
        }
    }
}
