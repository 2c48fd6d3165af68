package coachdesk.app;

import coachdesk.contract.campaigns.Delivery;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.desk.campaigns.Reports;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reports whose rows the test writes. */
public final class FakeReports implements Reports {
    public final List<Delivery> rows = new ArrayList<>();
    public final List<String> settled = new ArrayList<>();

    @Override
    public List<Delivery> of(String dispatchId) {
        return List.copyOf(rows);
    }

    @Override
    public boolean refresh(String dispatchId) {
        return false;
    }

    @Override
    public void settle(String dispatchId, List<Integer> n, DeliveryState state) {
        settled.add(dispatchId + " " + n + " " + state);
    }

    @Override
    public int exportCsv(String dispatchId, Locale language, Path file) {
        return rows.size();
    }
}
