package coachdesk.backend.http;

import coachdesk.backend.Caller;
import coachdesk.backend.json.Json;
import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.model.SimpleResponse;
import com.atlassian.oai.validator.report.ValidationReport;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** A client whose every request and answer is held against the document. */
public final class OpenApi {
    private final OpenApiInteractionValidator validator = OpenApiInteractionValidator.createForSpecificationUrl(
                    "openapi.yaml")
            .build();
    private final Caller caller;
    private final Set<String> exercised = new TreeSet<>();

    public OpenApi(Caller caller) {
        this.caller = caller;
    }

    /** Operations that were asked for, as {@code METHOD template}. */
    public Set<String> exercised() {
        return exercised;
    }

    /** @param template the path of the document, for the record of what was exercised */
    public Caller.Reply ask(String method, String template, String path, Object body) {
        Caller.Reply reply = caller.send(method, path, body == null ? null : Json.write(body));
        check(validator.validate(request(method, path, body), response(reply)), method, path);
        exercised.add(method + " " + template);
        return reply;
    }

    /** As {@link #ask}, with a body that is no JSON. */
    public Caller.Reply send(String method, String template, String path, byte[] body) {
        Caller.Reply reply = caller.sendBytes(method, path, body);
        SimpleRequest.Builder request = builder(method, URI.create(path))
                .withContentType("application/octet-stream")
                .withBody("bytes");
        check(validator.validate(request.build(), response(reply)), method, path);
        exercised.add(method + " " + template);
        return reply;
    }

    /** A request that breaks the document on purpose: the answer must keep to it all the same. */
    public Caller.Reply provoke(String method, String path, Object body) {
        Caller.Reply reply = caller.send(method, path, body == null ? null : Json.write(body));
        String plain = URI.create(path).getPath();
        check(validator.validateResponse(plain, Request.Method.valueOf(method), response(reply)), method, path);
        return reply;
    }

    private static Request request(String method, String path, Object body) {
        SimpleRequest.Builder request = builder(method, URI.create(path));
        if (body != null) {
            request.withContentType("application/json").withBody(Json.write(body));
        }
        return request.build();
    }

    private static SimpleRequest.Builder builder(String method, URI uri) {
        SimpleRequest.Builder request =
                new SimpleRequest.Builder(method, uri.getPath()).withHeader("Authorization", "Bearer token");
        if (uri.getQuery() != null) {
            for (String pair : uri.getQuery().split("&")) {
                request.withQueryParam(pair.split("=")[0], pair.split("=")[1]);
            }
        }
        return request;
    }

    private static SimpleResponse response(Caller.Reply reply) {
        return SimpleResponse.Builder.status(reply.status())
                .withContentType(reply.header("content-type"))
                .withBody(reply.text())
                .build();
    }

    private static void check(ValidationReport report, String method, String path) {
        if (report.hasErrors()) {
            List<String> messages = report.getMessages().stream()
                    .map(message -> message.getKey() + " " + message.getMessage())
                    .toList();
            throw new AssertionError(method + " " + path + " " + messages);
        }
    }
}
