package coachdesk.desk.campaigns.store;

import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.contract.campaigns.Dispatch.Wish;
import coachdesk.desk.campaigns.Campaigns.Moment;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sending as a desk puts it into the world.
 *
 * @param goAt null waits for its time
 * @param test null sends to the campaign's basket
 */
record NewDispatch(String campaignId, Moment moment, Instant goAt, boolean only, List<BasketEntry> test) {
    Map<String, Object> doc(String id, Instant now) {
        Map<String, Object> doc = new LinkedHashMap<>();
        doc.put("id", id);
        doc.put(Dispatch.CAMPAIGN, campaignId);
        doc.put(Dispatch.AT, moment.at().toString());
        doc.put("zone", moment.zone().getId());
        doc.put(Dispatch.WISH, (goAt == null ? Wish.WAIT : Wish.GO).wire());
        doc.put(Dispatch.GO_AT, goAt == null ? null : goAt.toString());
        doc.put("only", only);
        doc.put("test", test != null);
        if (test != null) {
            doc.put(
                    "basket",
                    new ArrayList<>(test.stream().map(BasketEntry::fields).toList()));
        }
        doc.put(Dispatch.RETRIES, 0);
        doc.put("createdAt", now.toString());
        return doc;
    }
}
