package coachdesk.cli.checkin;

import coachdesk.cli.reservations.RowLine;
import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Words;
import coachdesk.desk.checkin.Verdict;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A verdict, for people and for programs. */
record VerdictLines(Words words, Moments moments, Verdict verdict) {
    /** The first word is the verdict's name in every language, so that a script can read it. */
    List<String> text() {
        List<String> lines = new ArrayList<>();
        String name = verdict.kind().name();
        lines.add(verdict.code() == null ? name : name + " " + verdict.code());
        lines.add(words.get("verdict." + name.toLowerCase(Locale.ROOT)));
        if (verdict.reservation() != null) {
            lines.add(RowLine.text(verdict.reservation(), words, moments));
        }
        if (verdict.earlier() != null) {
            lines.add(words.get(
                    "cli.check-in.earlier",
                    moments.text(verdict.earlier().at()),
                    given(verdict.earlier().device())));
        }
        if (verdict.nearest() != null && !verdict.nearest().isEmpty()) {
            lines.add(words.get("cli.check-in.days", moments.days(verdict.nearest())));
        }
        if (verdict.candidates() != null && !verdict.candidates().isEmpty()) {
            lines.add(words.get("cli.check-in.candidates", String.join(", ", verdict.candidates())));
        }
        return lines;
    }

    Map<String, Object> json() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("verdict", verdict.kind().name());
        json.put("code", verdict.code());
        json.put("reservation", verdict.reservation() == null ? null : RowLine.json(verdict.reservation()));
        json.put("attendance", verdict.attendanceId());
        json.put("earlier", verdict.earlier() == null ? null : earlier(verdict.earlier()));
        json.put("days", strings(verdict.nearest()));
        json.put("candidates", verdict.candidates() == null ? List.of() : verdict.candidates());
        return json;
    }

    private static Map<String, Object> earlier(Verdict.Earlier earlier) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("at", Moments.json(earlier.at()));
        json.put("device", earlier.device());
        json.put("person", earlier.person());
        return json;
    }

    private static List<String> strings(List<LocalDate> days) {
        return days == null ? List.of() : days.stream().map(LocalDate::toString).toList();
    }

    private static String given(String text) {
        return text == null ? "–" : text;
    }
}
