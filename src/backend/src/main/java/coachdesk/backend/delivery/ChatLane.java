package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.ErrorTable;
import coachdesk.backend.delivery.store.Ledger;
import coachdesk.backend.delivery.store.Row;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The studio's own chat, to people or to groups: message, conversation and row are one transaction, so that nothing is
 * ever uncertain.
 */
final class ChatLane implements Lane {
    private static final int BATCH = 500;

    private final RunContext context;
    private final Channel channel;
    private int batch = BATCH;
    private boolean suspect;

    ChatLane(RunContext context, Channel channel) {
        this.context = context;
        this.channel = channel;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public Optional<Duration> step() {
        boolean more = context.change(false, this::send).orElse(false);
        if (suspect) {
            suspect = false;
        } else {
            batch = BATCH;
        }
        return more ? Optional.of(Duration.ZERO) : Optional.empty();
    }

    private boolean send(RunContext.Held held) {
        Ledger ledger = new Ledger(held.changes(), context.dispatch());
        List<Row> rows = ledger.due(channel, DeliveryState.PLANNED, batch);
        if (rows.isEmpty()) {
            return false;
        }
        ChatPost post = new ChatPost(held.changes(), held.run());
        post.expect(rows);
        List<Row> failed = rows.stream().flatMap(row -> post.post(row).stream()).toList();
        ledger.keep(failed);
        failed.forEach(row -> ErrorTable.add(held.changes(), held.run(), row));
        ledger.posted(channel, rows.getFirst().n(), rows.getLast().n());
        return true;
    }

    /** One at a time from now on; the one that fails alone is given up. */
    @Override
    public void failed() {
        if (batch == 1) {
            context.change(false, held -> {
                Ledger ledger = new Ledger(held.changes(), context.dispatch());
                List<Row> failed = ledger.due(channel, DeliveryState.PLANNED, 1).stream()
                        .map(row -> row.failed(ErrorCode.UNEXPECTED.wire(), null))
                        .toList();
                ledger.keep(failed);
                failed.forEach(row -> ErrorTable.add(held.changes(), held.run(), row));
                return failed;
            });
        }
        batch = 1;
        suspect = true;
    }
}
