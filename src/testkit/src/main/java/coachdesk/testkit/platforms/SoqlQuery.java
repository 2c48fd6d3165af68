package coachdesk.testkit.platforms;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of Salesforce's query language as one needs to find contacts. Rows are fields by name; none is null. */
final class SoqlQuery {
    private static final Pattern TOKEN =
            Pattern.compile("\\G\\s*('(?:[^'\\\\]|\\\\.)*'|[A-Za-z0-9_.:+-]+|>=|<=|!=|[=<>(),])");

    private final List<String> tokens = new ArrayList<>();
    private int at;

    final List<String> fields = new ArrayList<>();
    final String type;
    private final Predicate<Map<String, String>> where;
    private final Comparator<Map<String, String>> order;
    private final int limit;

    /** @throws IllegalArgumentException for what is no query */
    SoqlQuery(String text) {
        Matcher matcher = TOKEN.matcher(text);
        int end = 0;
        while (matcher.find()) {
            tokens.add(matcher.group(1));
            end = matcher.end();
        }
        if (!text.substring(end).isBlank()) {
            throw new IllegalArgumentException("unexpected token: " + text.substring(end));
        }
        expect("SELECT");
        do {
            fields.add(next());
        } while (took(","));
        expect("FROM");
        type = next();
        where = took("WHERE") ? or() : row -> true;
        order = took("ORDER") ? order() : Comparator.comparing(row -> "");
        limit = took("LIMIT") ? Integer.parseInt(next()) : 2000;
        if (at < tokens.size()) {
            throw new IllegalArgumentException("unexpected token: " + tokens.get(at));
        }
    }

    List<Map<String, String>> of(List<Map<String, String>> rows) {
        return rows.stream().filter(where).sorted(order).limit(limit).toList();
    }

    private Comparator<Map<String, String>> order() {
        expect("BY");
        Comparator<Map<String, String>> comparator = Comparator.comparing(row -> "");
        do {
            String field = next();
            comparator = comparator.thenComparing(row -> row.getOrDefault(field, ""));
            took("ASC");
        } while (took(","));
        return comparator;
    }

    private Predicate<Map<String, String>> or() {
        Predicate<Map<String, String>> all = and();
        while (took("OR")) {
            all = all.or(and());
        }
        return all;
    }

    private Predicate<Map<String, String>> and() {
        Predicate<Map<String, String>> all = one();
        while (took("AND")) {
            all = all.and(one());
        }
        return all;
    }

    private Predicate<Map<String, String>> one() {
        if (took("(")) {
            Predicate<Map<String, String>> inner = or();
            expect(")");
            return inner;
        }
        String field = next();
        String operator = next();
        if (operator.equals("IN")) {
            return among(field);
        }
        String value = value(next(), operator.equals("LIKE"));
        return row -> fits(row.getOrDefault(field, ""), operator, value);
    }

    private Predicate<Map<String, String>> among(String field) {
        Predicate<Map<String, String>> any = row -> false;
        expect("(");
        do {
            String value = value(next(), false);
            any = any.or(row -> row.getOrDefault(field, "").equalsIgnoreCase(value));
        } while (took(","));
        expect(")");
        return any;
    }

    private static boolean fits(String is, String operator, String value) {
        return switch (operator) {
            case "=" -> is.equalsIgnoreCase(value);
            case ">" -> is.compareTo(value) > 0;
            case ">=" -> is.compareTo(value) >= 0;
            case "LIKE" -> is.matches("(?is)" + value);
            default -> throw new IllegalArgumentException("unexpected token: " + operator);
        };
    }

    /** Without the quotes; a pattern becomes one of Java. */
    private static String value(String token, boolean pattern) {
        if (!token.startsWith("'")) {
            return token;
        }
        StringBuilder value = new StringBuilder();
        for (int i = 1; i < token.length() - 1; i++) {
            char c = token.charAt(i);
            boolean escaped = c == '\\';
            String one = Character.toString(escaped ? token.charAt(++i) : c);
            String meant =
                    !pattern ? one : escaped || !"%_".contains(one) ? Pattern.quote(one) : one.equals("%") ? ".*" : ".";
            value.append(meant);
        }
        return value.toString();
    }

    private boolean took(String word) {
        boolean there = at < tokens.size() && tokens.get(at).equalsIgnoreCase(word);
        at += there ? 1 : 0;
        return there;
    }

    private void expect(String word) {
        if (!took(word)) {
            throw new IllegalArgumentException("expecting '" + word + "'");
        }
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("unexpected end");
        }
        return tokens.get(at++);
    }
}
