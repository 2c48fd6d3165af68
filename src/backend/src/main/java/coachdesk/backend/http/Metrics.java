package coachdesk.backend.http;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts and durations of what was asked, by route and status; nothing of anybody's. Thread-safe. */
public final class Metrics {
    private final Map<String, Series> series = new ConcurrentSkipListMap<>();

    private record Series(LongAdder count, LongAdder nanos) {}

    /** @param route the template of the path, never the path itself */
    void add(String method, String route, int status, long nanos) {
        String labels = "method=\"%s\",route=\"%s\",status=\"%d\"".formatted(method, route, status);
        Series one = series.computeIfAbsent(labels, ignored -> new Series(new LongAdder(), new LongAdder()));
        one.count().increment();
        one.nanos().add(nanos);
    }

    /** Prometheus text format. */
    public String text() {
        StringBuilder text = new StringBuilder("# TYPE coachdesk_http_requests_total counter\n");
        series.forEach((labels, one) -> text.append("coachdesk_http_requests_total{%s} %d\n"
                .formatted(labels, one.count().sum())));
        text.append("# TYPE coachdesk_http_request_seconds_total counter\n");
        series.forEach((labels, one) -> text.append(String.format(
                Locale.ROOT,
                "coachdesk_http_request_seconds_total{%s} %.6f\n",
                labels,
                one.nanos().sum() / 1e9)));
        return text.toString();
    }
}
