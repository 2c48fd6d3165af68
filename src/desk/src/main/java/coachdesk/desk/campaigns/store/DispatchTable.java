package coachdesk.desk.campaigns.store;

import static coachdesk.desk.store.db.Tables.DISPATCH;

import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Dispatch;
import coachdesk.desk.campaigns.Outlook;
import coachdesk.desk.store.Cells;
import coachdesk.desk.store.DocFields;
import coachdesk.desk.store.KindTable;
import java.util.Map;
import java.util.Optional;
import org.jooq.Record;
import org.jooq.Table;

/** The sendings of campaigns. */
public final class DispatchTable implements KindTable {
    @Override
    public Kind kind() {
        return Kind.DISPATCH;
    }

    @Override
    public Table<? extends Record> table() {
        return DISPATCH;
    }

    @Override
    public Cells columns(Map<String, Object> doc) {
        Optional<Dispatch> dispatch = Dispatch.of(doc);
        Cells columns = new Cells();
        columns.put(DISPATCH.CAMPAIGN_ID, DocFields.text(doc, Dispatch.CAMPAIGN));
        columns.put(DISPATCH.AT, dispatch.map(it -> it.at().toEpochMilli()).orElse(null));
        columns.put(DISPATCH.AHEAD, dispatch.filter(Outlook::ahead).isPresent());
        return columns;
    }
}
