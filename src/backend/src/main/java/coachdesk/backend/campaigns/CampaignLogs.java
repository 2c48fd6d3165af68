package coachdesk.backend.campaigns;

import coachdesk.backend.delivery.store.ErrorTable;
import coachdesk.backend.http.Access;
import coachdesk.backend.http.Answer;
import coachdesk.backend.http.Call;
import coachdesk.backend.http.Route;
import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.Channel;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The classic log of what went wrong with campaigns, the newest first. */
public final class CampaignLogs {
    private static final int MOST = 50;

    private final ErrorTable errors;

    public CampaignLogs(ErrorTable errors) {
        this.errors = errors;
    }

    public List<Route> routes() {
        return List.of(Route.get(Routes.CAMPAIGN_LOGS, Access.COACH, this::logs));
    }

    private Answer logs(Call call) {
        List<Map<String, Object>> entries = errors.newest(call.tenant(), MOST).stream()
                .map(CampaignLogs::entry)
                .toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("success", true);
        answer.put("total_errors", entries.size());
        answer.put("errors", entries);
        answer.put("message", entries.isEmpty() ? "Aucune erreur" : entries.size() + " erreur(s)");
        return Answer.json(answer);
    }

    private static Map<String, Object> entry(ErrorTable.Entry error) {
        boolean whatsapp = Channel.WHATSAPP.wire().equals(error.channel());
        Map<String, Object> entry = new LinkedHashMap<>();
        entry.put("source", whatsapp ? "twilio_diagnostic" : "campaign_result");
        entry.put("campaign_id", error.campaign());
        entry.put("campaign_name", error.name());
        entry.put("contact_id", error.contact());
        entry.put("contact_name", error.contactName());
        entry.put("channel", error.channel());
        entry.put("error", error.code());
        entry.put("error_code", error.code());
        entry.put("sent_at", error.at().toString());
        entry.put("status", error.state());
        if (whatsapp) {
            entry.put("error_type", "twilio_api_error");
            entry.put("more_info", error.info());
            entry.put("to_phone", error.address());
        }
        return entry;
    }
}
