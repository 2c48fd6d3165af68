package coachdesk.testkit.platforms;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** As much of a question in GraphQL as a platform needs that is none: one operation, its fields and their arguments. */
final class GraphQl {
    private static final Pattern TOKEN =
            Pattern.compile("\"[^\"]*\"|[A-Za-z_][A-Za-z0-9_]*|-?[0-9]+|[$!:(){}\\[\\]=@]");
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final List<String> tokens = new ArrayList<>();
    private final JsonNode variables;
    private int at;

    /** One field that is asked for. @param inside empty for a plain value */
    record Field(String name, Map<String, JsonNode> arguments, List<Field> inside) {
        JsonNode argument(String argument) {
            return arguments.getOrDefault(argument, NODES.missingNode());
        }
    }

    /** @param variables values of the variables; may be missing */
    private GraphQl(String text, JsonNode variables) {
        Matcher matcher = TOKEN.matcher(text);
        while (matcher.find()) {
            tokens.add(matcher.group());
        }
        this.variables = variables;
    }

    /** @throws IllegalArgumentException when it cannot be read */
    static List<Field> fields(String text, JsonNode variables) {
        GraphQl reading = new GraphQl(text, variables);
        while (!reading.next().equals("{")) {
            reading.at++;
        }
        return reading.selection();
    }

    /**
     * What of a document was asked for.
     *
     * @throws IllegalArgumentException for a field that it has not
     */
    static JsonNode chosen(JsonNode document, List<Field> fields) {
        if (fields.isEmpty() || document.isNull()) {
            return document;
        }
        if (document.isArray()) {
            ArrayNode all = NODES.arrayNode();
            document.forEach(one -> all.add(chosen(one, fields)));
            return all;
        }
        ObjectNode chosen = NODES.objectNode();
        for (Field field : fields) {
            if (!document.has(field.name())) {
                throw new IllegalArgumentException("Field '" + field.name() + "' doesn't exist");
            }
            chosen.set(field.name(), chosen(document.get(field.name()), field.inside()));
        }
        return chosen;
    }

    private String next() {
        if (at >= tokens.size()) {
            throw new IllegalArgumentException("Parse error: unexpected end of document");
        }
        return tokens.get(at);
    }

    private void take(String token) {
        if (!next().equals(token)) {
            throw new IllegalArgumentException("Parse error on \"" + next() + "\"");
        }
        at++;
    }

    private List<Field> selection() {
        List<Field> fields = new ArrayList<>();
        take("{");
        while (!next().equals("}")) {
            String name = tokens.get(at++);
            Map<String, JsonNode> arguments = next().equals("(") ? arguments() : Map.of();
            fields.add(new Field(name, arguments, next().equals("{") ? selection() : List.of()));
        }
        take("}");
        return fields;
    }

    private Map<String, JsonNode> arguments() {
        Map<String, JsonNode> arguments = new LinkedHashMap<>();
        take("(");
        while (!next().equals(")")) {
            String name = tokens.get(at++);
            take(":");
            arguments.put(name, value());
        }
        take(")");
        return arguments;
    }

    private JsonNode value() {
        String token = next();
        at++;
        if (token.equals("$")) {
            return variables.path(tokens.get(at++));
        }
        if (token.equals("{")) {
            ObjectNode object = NODES.objectNode();
            while (!next().equals("}")) {
                String name = tokens.get(at++);
                take(":");
                object.set(name, value());
            }
            take("}");
            return object;
        }
        if (token.equals("[")) {
            ArrayNode list = NODES.arrayNode();
            while (!next().equals("]")) {
                list.add(value());
            }
            take("]");
            return list;
        }
        return switch (token.charAt(0)) {
            case '"' -> NODES.textNode(token.substring(1, token.length() - 1));
            case '-', '0', '1', '2', '3', '4', '5', '6', '7', '8', '9' -> NODES.numberNode(Long.parseLong(token));
            default ->
                token.equals("true") || token.equals("false")
                        ? NODES.booleanNode(Boolean.parseBoolean(token))
                        : NODES.textNode(token);
        };
    }
}
