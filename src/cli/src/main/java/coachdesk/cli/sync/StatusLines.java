package coachdesk.cli.sync;

import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Words;
import coachdesk.desk.Desk;
import coachdesk.desk.sync.SyncStatus;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The status, for people and for programs. */
record StatusLines(Words words, Desk desk, SyncStatus status) {
    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("synced", status.synced());
        json.put("server", desk.settings().values().server());
        json.put("remote", status.remote().name().toLowerCase(Locale.ROOT));
        json.put("pending", status.pending());
        json.put("files", status.files());
        json.put("oldestPending", Moments.json(status.oldestPending()));
        json.put("lastComplete", Moments.json(status.lastComplete()));
        json.put("toDecide", status.toDecide());
        json.put(
                "problem",
                status.problem() == null ? null : status.problem().code().wire());
        json.put("limits", desk.sync().limits());
        return json;
    }

    List<String> text() {
        Moments moments = new Moments(words.locale(), desk.settings().values().zone());
        List<String> lines = new ArrayList<>();
        String server = desk.settings().values().server();
        lines.add(
                server == null
                        ? words.get("cli.status.no-server")
                        : server.isEmpty() ? words.get("cli.status.embedded") : words.get("cli.status.server", server));
        if (status.pending() > 0) {
            lines.add(words.get("cli.status.waits", status.pending(), moments.text(status.oldestPending())));
        }
        if (status.files() > 0) {
            lines.add(words.get("cli.status.files", status.files()));
        }
        if (status.pending() == 0 && status.files() == 0) {
            lines.add(words.get("cli.status.nothing-waits"));
        }
        if (status.toDecide() > 0) {
            lines.add(words.get("cli.status.to-decide", status.toDecide()));
        }
        lines.add(
                status.lastComplete() == null
                        ? words.get("cli.status.never")
                        : words.get("cli.status.last-complete", moments.text(status.lastComplete())));
        return lines;
    }
}
