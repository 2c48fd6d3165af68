package coachdesk.desk.remote;

import coachdesk.contract.ErrorCode;
import coachdesk.contract.Kind;
import coachdesk.desk.campaigns.hosted.HostedCampaign;
import coachdesk.desk.campaigns.hosted.HostedPlan;
import coachdesk.desk.dates.Instants;
import coachdesk.desk.sync.RemoteFailure;
import java.net.ConnectException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Launches a campaign at the classic backend at most once. There a second launch sends everything again: so a note that it
 * is about to be launched is laid down in the document first, and whoever finds one does not launch but looks for what came
 * of it, in the results and, while there are none, in the conversations.
 */
final class ClassicLaunch {
    /** For so long it is looked for. */
    private static final Duration SEARCHED = Duration.ofHours(1);

    /** As whom a launch writes; what its scheduler writes is the coach's. */
    private static final String LAUNCHED = "coach-campaign";

    private final Http http;
    private final ClassicApi api;
    private final ClassicChatApi chat;
    private final ClassicLists lists;
    private final Clock clock;
    /** Operations whose note is this process's own, and which it has surely not launched yet. */
    private final Set<String> notLaunched = new HashSet<>();

    ClassicLaunch(Http http, ClassicApi api, ClassicChatApi chat, ClassicLists lists, Clock clock) {
        this.http = http;
        this.api = api;
        this.chat = chat;
        this.lists = lists;
        this.clock = clock;
    }

    /** @return the document as it stands after it, or as it was found when it was not launched */
    HostedCampaign launch(
            HostedCampaign known, Map<String, Object> sending, List<Map<String, Object>> targets, String opId) {
        HostedCampaign fresh = read(known.id());
        if (fresh.sent() || fresh.live()) {
            return fresh;
        }
        boolean mine = fresh.launchedBy().filter(opId::equals).isPresent() && notLaunched.contains(opId);
        if (fresh.launched().isPresent() && !mine) {
            return lookedFor(fresh);
        }
        notLaunched.add(opId);
        put(fresh, HostedPlan.launching(sending, targets, opId, clock.instant()));
        HostedCampaign noted = read(known.id());
        boolean ready = noted.launchedBy().filter(opId::equals).isPresent() && !noted.sent() && !noted.live();
        if (!ready) {
            notLaunched.remove(opId);
            return noted; // Somebody else was faster.
        }
        notLaunched.remove(opId);
        try {
            return new HostedCampaign(asDocument(http.ask(api.launchCampaign(known.id()), Map.class)));
        } catch (RemoteFailure e) {
            if (e.getCause() instanceof ConnectException) {
                notLaunched.add(opId); // Nothing has left.
            }
            throw e;
        } finally {
            lists.forget(Kind.CAMPAIGN);
        }
    }

    /** The same with what stands in the conversations, if it has no results. */
    HostedCampaign lookedFor(HostedCampaign hosted) {
        boolean unknown = hosted.launched()
                .filter(at -> clock.instant().isBefore(at.plus(SEARCHED)))
                .isPresent();
        if (!unknown || hosted.sent() || hosted.found()) {
            return hosted;
        }
        Map<String, Object> times = new LinkedHashMap<>();
        // By its own clock: when the note was laid down, which is the last that was done with the document.
        String since = String.valueOf(hosted.doc().get("updatedAt"));
        for (Map<String, Object> target : hosted.targets()) {
            String session = String.valueOf(target.get("session"));
            String time = time(session, since, hosted.doc().get("message"));
            if (time != null) {
                times.put(session, time);
            }
        }
        return times.isEmpty() ? hosted : put(hosted, HostedPlan.found(hosted, times));
    }

    /** When this message was written there since; null when it was not. */
    private String time(String session, String since, Object message) {
        Map<?, ?> answer = http.ask(chat.messages(session, since, null), Map.class);
        if (!(answer.get("messages") instanceof List<?> messages)) {
            throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
        }
        return messages.stream()
                .filter(one -> one instanceof Map<?, ?> map
                        && LAUNCHED.equals(map.get("senderId"))
                        && message.equals(map.get("text")))
                .flatMap(one -> Instants.read(((Map<?, ?>) one).get("created_at")).stream())
                .map(Instant::toString)
                .findFirst()
                .orElse(null);
    }

    HostedCampaign read(String id) {
        return new HostedCampaign(asDocument(http.ask(api.campaign(id), Map.class)));
    }

    /** @return the document as it stands then */
    HostedCampaign put(HostedCampaign hosted, Map<String, Object> fields) {
        if (fields.isEmpty()) {
            return hosted;
        }
        lists.forget(Kind.CAMPAIGN);
        try {
            return new HostedCampaign(asDocument(http.ask(api.putCampaign(hosted.id(), fields), Map.class)));
        } finally {
            lists.forget(Kind.CAMPAIGN);
        }
    }

    private static Map<String, Object> asDocument(Map<?, ?> answer) {
        if (!(answer.get("id") instanceof String)) {
            throw new RemoteFailure(ErrorCode.SERVER_NOT_OURS);
        }
        Map<String, Object> doc = new LinkedHashMap<>();
        answer.forEach((name, value) -> doc.put(String.valueOf(name), value));
        return doc;
    }
}
