package coachdesk.backend.http;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;

/** Finds the route of a request. Literal segments win over {@code {name}} ones. */
public final class RouteTable {
    private final List<Route> routes;

    /** A route, and the values of its path's names. */
    public record Match(Route route, Map<String, String> path) {}

    public RouteTable(List<Route> routes) {
        this.routes = routes.stream()
                .sorted((a, b) -> Long.compare(names(a), names(b)))
                .toList();
    }

    public List<Route> routes() {
        return routes;
    }

    /** @param segments of the path, decoded */
    Optional<Match> find(String method, List<String> segments) {
        String wanted = method.equals("HEAD") ? "GET" : method;
        for (Route route : routes) {
            Optional<Map<String, String>> values = values(route, segments);
            if (route.method().equals(wanted) && values.isPresent()) {
                return Optional.of(new Match(route, values.get()));
            }
        }
        return Optional.empty();
    }

    /** The methods that this path has. */
    TreeSet<String> methods(List<String> segments) {
        TreeSet<String> methods = new TreeSet<>();
        routes.stream()
                .filter(route -> values(route, segments).isPresent())
                .forEach(route -> methods.add(route.method()));
        return methods;
    }

    private static Optional<Map<String, String>> values(Route route, List<String> segments) {
        List<String> template = Paths.segments(route.path());
        if (template.size() != segments.size()) {
            return Optional.empty();
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < template.size(); i++) {
            String part = template.get(i);
            if (part.startsWith("{")) {
                values.put(part.substring(1, part.length() - 1), segments.get(i));
            } else if (!part.equals(segments.get(i))) {
                return Optional.empty();
            }
        }
        return Optional.of(values);
    }

    private static long names(Route route) {
        return route.path().chars().filter(c -> c == '{').count();
    }
}
