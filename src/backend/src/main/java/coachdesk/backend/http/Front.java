package coachdesk.backend.http;

import coachdesk.backend.auth.Principal;
import coachdesk.backend.store.StoreException;
import coachdesk.contract.ErrorBody;
import coachdesk.contract.ErrorCode;
import io.javalin.http.Context;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Every request passes here: who asks, what for, the answer, or the error as JSON. */
final class Front {
    private static final Logger LOG = LoggerFactory.getLogger(Front.class);
    private static final Map<String, String> HEADERS = Map.of(
            "X-Content-Type-Options", "nosniff",
            "Cache-Control", "no-store",
            "Content-Security-Policy", "default-src 'none'; frame-ancestors 'none'",
            "Referrer-Policy", "no-referrer");

    private static final int FORBIDDEN = 403;

    private final RouteTable table;
    private final Gate gate;
    private final Metrics metrics;

    Front(RouteTable table, Gate gate, Metrics metrics) {
        this.table = table;
        this.gate = gate;
        this.metrics = metrics;
    }

    void serve(Context ctx) {
        long start = System.nanoTime();
        String route = "none";
        Answer answer;
        try {
            List<String> segments = segments(ctx);
            Optional<RouteTable.Match> match = table.find(ctx.req().getMethod(), segments);
            route = match.map(found -> found.route().path()).orElse(route);
            Principal who = gate.admit(match.map(RouteTable.Match::route), ctx.header("Authorization"));
            answer =
                    match.orElseThrow(() -> missing(segments)).route().handler().answer(call(ctx, match.get(), who));
        } catch (RuntimeException e) {
            Answer usual = failed(e);
            answer = Envelope.covers(ctx.req().getRequestURI()) ? Envelope.of(e) : usual;
            note(route, answer);
        }
        finish(ctx);
        send(ctx, answer);
        metrics.add(
                route.equals("none") ? "any" : ctx.req().getMethod(),
                route,
                answer.status(),
                System.nanoTime() - start);
    }

    private static List<String> segments(Context ctx) {
        try {
            return Paths.segments(ctx.req().getRequestURI());
        } catch (IllegalArgumentException e) {
            throw new Refusal(400, ErrorCode.INVALID, "The address is malformed.");
        }
    }

    private Refusal missing(List<String> segments) {
        var methods = table.methods(segments);
        return methods.isEmpty()
                ? Refusal.notFound("Not Found")
                : new Refusal(405, ErrorCode.METHOD, "Method Not Allowed", Map.of("Allow", String.join(", ", methods)));
    }

    private static Call call(Context ctx, RouteTable.Match match, Principal who) {
        Map<String, String> query = new HashMap<>();
        ctx.queryParamMap().forEach((name, values) -> query.put(name, values.getFirst()));
        return new Call(
                ctx.req().getMethod(),
                who,
                Peer.address(ctx.req().getRemoteAddr(), ctx.header("X-Forwarded-For")),
                match.path(),
                query,
                ctx::header,
                () -> Bodies.read(
                        stream(ctx),
                        ctx.header("Content-Encoding"),
                        match.route().largest()));
    }

    private static java.io.InputStream stream(Context ctx) {
        try {
            return ctx.req().getInputStream();
        } catch (IOException e) {
            throw new Refusal(400, ErrorCode.INVALID, "The request's body is broken.");
        }
    }

    /**
     * A server that answers and closes while the caller still sends resets the connection, and the caller never sees the
     * answer. One that waits to be asked for its body is not asked.
     */
    private static void finish(Context ctx) {
        if (ctx.header("Expect") == null) {
            Bodies.discard(stream(ctx));
        }
    }

    private static Answer failed(RuntimeException e) {
        if (e instanceof Trouble trouble) {
            return trouble.answer();
        }
        if (e instanceof Refusal refusal) {
            return Answer.json(
                    refusal.status(),
                    new ErrorBody(refusal.detail(), refusal.code().wire()),
                    refusal.headers());
        }
        if (e instanceof StoreException store && store.passing()) {
            LOG.warn("database busy or away");
            ErrorBody body = new ErrorBody("The database is busy; try again.", ErrorCode.SERVER_BUSY.wire());
            return Answer.json(503, body, Map.of("Retry-After", "2"));
        }
        StackTraceElement[] trace = e.getStackTrace();
        LOG.atError()
                .addKeyValue("class", e.getClass().getName())
                .addKeyValue("at", trace.length == 0 ? "?" : trace[0])
                .log("request failed");
        return Answer.json(
                500, new ErrorBody("Something went wrong on the server.", ErrorCode.UNEXPECTED.wire()), Map.of());
    }

    /** Whoever tries what is not theirs leaves a trace, which says what and not who is meant. */
    private static void note(String route, Answer answer) {
        if (answer.status() == FORBIDDEN) {
            LOG.atWarn().addKeyValue("route", route).log("refused");
        }
    }

    private static void send(Context ctx, Answer answer) {
        HEADERS.forEach(ctx::header);
        answer.headers().forEach(ctx::header);
        ctx.status(answer.status());
        ctx.contentType(answer.contentType());
        try {
            answer.body().write(ctx.outputStream());
        } catch (IOException e) {
            LOG.debug("peer gone before the answer was written");
        }
    }
}
