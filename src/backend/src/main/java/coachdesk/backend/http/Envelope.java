package coachdesk.backend.http;

import coachdesk.backend.store.StoreException;
import java.util.LinkedHashMap;
import java.util.Map;

/** How clients of the customer relations ({@code /api/v1}) are told what went wrong: a status and a French sentence. */
final class Envelope {
    private static final String BEGINS = "/api/v1/";
    private static final int UNREADABLE = 422;

    private Envelope() {}

    static boolean covers(String path) {
        return path.startsWith(BEGINS);
    }

    static Map<String, Object> body(String sentence) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("success", false);
        body.put("error", sentence);
        return body;
    }

    /** @param e whatever a route, or the way to it, threw */
    static Answer of(RuntimeException e) {
        return switch (e) {
            case Trouble trouble -> trouble.answer();
            case Refusal refusal -> of(refusal);
            case StoreException store
            when store.passing() ->
                Answer.json(
                        503,
                        body("La base de données est occupée, réessayez dans un instant."),
                        Map.of("Retry-After", "2"));
            default -> Answer.json(500, body("Une erreur est survenue sur le serveur."), Map.of());
        };
    }

    /** Nobody but the one table of routes knows what exists: a method that is not there is not found either. */
    private static Answer of(Refusal refusal) {
        return switch (refusal.status()) {
            case 401 -> Answer.json(401, body("Authentification requise, ou session expirée."), refusal.headers());
            case 403 -> Answer.json(403, body("Ce compte n’a pas accès à cette ressource."), Map.of());
            case 404, 405 -> Answer.json(404, Map.of("error", "Route introuvable."), Map.of());
            case 413 -> Answer.json(413, body("La requête est trop grande."), Map.of());
            case 400, 415, UNREADABLE ->
                Answer.json(400, body("Le corps de la requête n’est pas un objet JSON valable."), Map.of());
            default -> Answer.json(refusal.status(), body("La requête est refusée."), refusal.headers());
        };
    }
}
