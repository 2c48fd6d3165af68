package coachdesk.cli.campaigns;

import coachdesk.cli.terminal.Moments;
import coachdesk.cli.terminal.Words;
import coachdesk.contract.campaigns.Channel;
import coachdesk.desk.campaigns.CampaignRow;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;

/** One campaign, for people and for programs. */
final class CampaignLine {
    private CampaignLine() {}

    /** Id, name, state, time, and how many were sent, failed and uncertain, separated by tabs. */
    static String text(CampaignRow row, Words words, Moments moments) {
        return String.join(
                "\t",
                row.id(),
                row.name().isBlank() ? "–" : row.name(),
                words.get("cli.campaign." + small(row.status())),
                moments.text(row.at()),
                words.get("cli.campaigns.counts", row.sent(), row.failed(), row.unknown()));
    }

    static Map<String, Object> json(CampaignRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", row.id());
        json.put("name", row.name());
        json.put("status", small(row.status()));
        json.put("channels", row.channels().stream().map(Channel::wire).toList());
        json.put("groups", row.groups());
        json.put("people", row.people());
        json.put("at", Moments.json(row.at()));
        json.put("sent", row.sent());
        json.put("failed", row.failed());
        json.put("unknown", row.unknown());
        json.put("open", row.open());
        json.put("waiting", row.waiting());
        return json;
    }

    private static String small(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
