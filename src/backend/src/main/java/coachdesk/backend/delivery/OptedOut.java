package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.store.ChangeSet;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.basket.Directory;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Who has said since a sending began that this is enough: it may rest for days, or be tried again.
 *
 * @param numbers the E.164 number of a written one
 */
record OptedOut(Function<String, Optional<String>> numbers) {
    List<Row> among(ChangeSet changes, Collection<Row> rows) {
        Directory said = new Directory(numbers);
        changes.all(Kind.OPT_OUT).forEach(record -> said.optOut(record.doc()));
        return rows.stream()
                .filter(row ->
                        said.optedOut(row.recipient(), row.address(), null).contains(row.channel()))
                .toList();
    }
}
