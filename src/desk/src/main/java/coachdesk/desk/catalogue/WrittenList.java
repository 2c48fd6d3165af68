package coachdesk.desk.catalogue;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Several of a kind. */
final class WrittenList {
    private static final int LONGEST_WORD = 100;

    private WrittenList() {}

    static Typed words(Field field, String typed) {
        List<String> words = Stream.of(typed.split("[,;\\n]"))
                .map(String::strip)
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        if (words.size() > field.most()) {
            return Typed.bad(Fault.TOO_MANY);
        }
        return words.stream().anyMatch(word -> word.length() > LONGEST_WORD)
                ? Typed.bad(Fault.TOO_LONG)
                : Typed.good(words.isEmpty() ? field.empty() : words);
    }

    /** Blank ones do not count, and none may stand there twice. */
    static Typed links(Field field, List<?> typed) {
        List<Typed> links = typed.stream()
                .filter(String.class::isInstance)
                .map(link -> ((String) link).strip())
                .filter(link -> !link.isEmpty())
                .map(link -> WrittenText.link(Field.link(field.name()), link))
                .toList();
        if (links.stream().anyMatch(link -> link.fault() != null)) {
            return Typed.bad(Fault.NO_LINK);
        }
        List<Object> addresses = links.stream().map(Typed::wire).toList();
        if (addresses.stream().distinct().count() < addresses.size()) {
            return Typed.bad(Fault.TWICE);
        }
        return addresses.size() > field.most()
                ? Typed.bad(Fault.TOO_MANY)
                : Typed.good(addresses.isEmpty() ? field.empty() : addresses);
    }

    static Typed refs(Field field, List<?> ids) {
        List<String> chosen = shown(ids).stream().distinct().toList();
        return chosen.size() > field.most() ? Typed.bad(Fault.TOO_MANY) : Typed.good(chosen);
    }

    static String shownWords(Field field, Object wire) {
        return shown(wire).stream().collect(Collectors.joining(", "));
    }

    static List<String> shown(Object wire) {
        return wire instanceof List<?> list
                ? list.stream()
                        .filter(String.class::isInstance)
                        .map(String.class::cast)
                        .toList()
                : List.of();
    }
}
