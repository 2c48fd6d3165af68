package coachdesk.backend.delivery;

import coachdesk.backend.delivery.store.ErrorTable;
import coachdesk.backend.delivery.store.Ledger;
import coachdesk.backend.delivery.store.Row;
import coachdesk.backend.delivery.store.RunState;
import coachdesk.contract.Kind;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.basket.Contact;
import coachdesk.contract.campaigns.basket.LeftOut;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A channel that a provider serves: one letter a step, its key on the disk before the call. What a call leaves uncertain is
 * settled by {@link Verdict} before anything is sent again.
 */
final class ProviderLane implements Lane {
    static final String NOT_CONFIGURED = "channel.not-configured";
    private static final int BATCH = 20;

    /** Whoever held a letter longer than this before the call may have lost the run meanwhile, and asks again. */
    private static final Duration FRESH = Duration.ofSeconds(10);

    /** Whoever wrote a day ago but for this much is not written to freely any more: it may arrive too late. */
    private static final Duration ON_ITS_WAY = Duration.ofMinutes(2);

    private final RunContext context;
    private final Channel channel;
    private final Senders senders;
    private final OptedOut optedOut;
    private Instant notBefore = Instant.MIN;
    private boolean held;
    /** Frozen with the run; null before it was needed. */
    private Envelope envelope;

    /** A row that may have left, and whether its run was stopped since. */
    private record Uncertain(Row row, boolean stopped) {}

    /** A row whose key is on the disk since then. */
    private record Calling(Row row, Instant at) {}

    ProviderLane(RunContext context, Channel channel, Senders senders, OptedOut optedOut) {
        this.context = context;
        this.channel = channel;
        this.senders = senders;
        this.optedOut = optedOut;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public void failed() {
        notBefore = context.clock().instant().plus(Verdict.FIRST_WAIT);
    }

    @Override
    public Optional<Duration> step() {
        if (held) {
            return Optional.empty();
        }
        Instant now = context.clock().instant();
        if (now.isBefore(notBefore)) {
            return Optional.of(Duration.between(now, notBefore));
        }
        Optional<Sender> sender = senders.of(context.tenant(), channel);
        if (sender.isEmpty()) {
            context.change(true, this::refuseAll);
            return Optional.empty();
        }
        Optional<Uncertain> uncertain = context.change(true, this::uncertain).flatMap(found -> found);
        if (uncertain.isPresent()) {
            settle(sender.get(), uncertain.get());
            return Optional.of(sender.get().pace());
        }
        Optional<Calling> next = context.change(false, this::claim).flatMap(found -> found);
        if (next.isPresent()) {
            send(sender.get(), next.get());
            return Optional.of(sender.get().pace());
        }
        return context.change(true, held -> held.run().state() == RunState.RUNNING)
                .flatMap(running -> context.ledgers().next(context.tenant(), context.dispatch(), channel, running))
                .map(at -> wait(now, at));
    }

    private static Duration wait(Instant now, Instant until) {
        Duration wait = Duration.between(now, until);
        return wait.compareTo(Verdict.FIRST_WAIT) < 0 ? Verdict.FIRST_WAIT : wait;
    }

    private Optional<Uncertain> uncertain(RunContext.Held held) {
        return first(held, DeliveryState.SENDING)
                .map(row -> new Uncertain(row, held.run().state() == RunState.STOPPED));
    }

    private Optional<Row> first(RunContext.Held held, DeliveryState state) {
        return new Ledger(held.changes(), context.dispatch())
                .due(channel, state, 1).stream().findFirst();
    }

    /** @return the next row, its key on the disk when this transaction is */
    private Optional<Calling> claim(RunContext.Held held) {
        Ledger ledger = new Ledger(held.changes(), context.dispatch());
        if (ledger.due(channel, DeliveryState.CLAIMED, 1).isEmpty()) {
            List<Row> rows = ledger.due(channel, DeliveryState.PLANNED, BATCH);
            List<Row> refusing = optedOut.among(held.changes(), rows);
            ledger.keep(rows.stream()
                    .map(row -> refusing.contains(row)
                            ? row.because(LeftOut.Why.OPTED_OUT.code()).stopped()
                            : row.claimed())
                    .toList());
        }
        Optional<Row> next = first(held, DeliveryState.CLAIMED);
        Instant now = held.changes().now();
        // Only a call that is lost for good is looked at while it may still be answered.
        next.ifPresent(row -> ledger.keep(List.of(row.calling(now).waiting(null, now.plus(Verdict.ANSWERED)))));
        return next.map(row -> new Calling(row.calling(now), now));
    }

    private void send(Sender sender, Calling calling) {
        if (late(calling)) {
            return;
        }
        Row row = calling.row();
        Outcome outcome = sender.send(letter(sender, row, false));
        keep(row, Verdict.afterSending(row, outcome, sender, context.clock().instant()), outcome);
    }

    /** A process that slept between its key and its call has no right to the call any more: it is settled like a lost one. */
    private boolean late(Calling calling) {
        return Duration.between(calling.at(), context.clock().instant()).compareTo(FRESH) > 0;
    }

    /** After a stop nothing leaves any more, under a key that is known neither: the provider is asked, or a person. */
    private void settle(Sender sender, Uncertain uncertain) {
        Row row = uncertain.row();
        Instant now = context.clock().instant();
        if (!uncertain.stopped() && Verdict.mayRepeat(row, sender, now)) {
            Optional<Calling> again = context.change(true, held -> {
                Row calling = row.calling(held.changes().now());
                new Ledger(held.changes(), context.dispatch())
                        .keep(List.of(
                                calling.waiting(row.code(), held.changes().now().plus(Verdict.ANSWERED))));
                return new Calling(calling, held.changes().now());
            });
            again.filter(calling -> !late(calling)).map(Calling::row).ifPresent(calling -> {
                Outcome outcome = sender.send(letter(sender, calling, false));
                keep(
                        calling,
                        Verdict.afterRepeating(calling, outcome, context.clock().instant()),
                        outcome);
            });
        } else if (Verdict.tooEarlyToAsk(row, now)) {
            keep(row, row.waiting(row.code(), row.called().plus(Verdict.SURELY_OVER)), new Outcome.NotThere());
        } else {
            Outcome outcome =
                    sender.lookUp(letter(sender, row, true), row.called()).orElse(null);
            keep(row, Verdict.afterAsking(row, outcome, now), outcome);
        }
    }

    /** Told even when the run rests by now; never when it is another's. */
    private void keep(Row before, Row after, Outcome outcome) {
        if (outcome instanceof Outcome.Later later && later.retryAfter().isPositive()) {
            notBefore = context.clock().instant().plus(later.retryAfter());
        }
        context.change(true, run -> {
            Ledger ledger = new Ledger(run.changes(), context.dispatch());
            boolean untouched = ledger.numbered(List.of(before.n())).stream()
                    .anyMatch(row -> row.state() == DeliveryState.SENDING && row.attempts() == before.attempts());
            boolean unsent = after.state() == DeliveryState.PLANNED && run.run().state() == RunState.STOPPED;
            if (untouched) {
                ledger.keep(List.of(unsent ? after.stopped() : after));
                if (after.state() == DeliveryState.FAILED || after.state() == DeliveryState.UNKNOWN) {
                    ErrorTable.add(run.changes(), run.run(), after);
                }
            }
            if (outcome instanceof Outcome.Closed closed) {
                hold(run, ledger, closed);
            }
            return untouched;
        });
    }

    /** What cannot leave stays planned, and the reason stands on the sending, until somebody says that it shall go on. */
    private void hold(RunContext.Held run, Ledger ledger, Outcome.Closed closed) {
        held = true;
        ledger.move(DeliveryState.CLAIMED, DeliveryState.PLANNED, channel, null);
        if (run.run().state() == RunState.RUNNING) {
            DispatchRecord.of(run.changes(), context.dispatch())
                    .ifPresent(record -> record.held(channel, closed.code()).keep());
        }
    }

    private boolean refuseAll(RunContext.Held held) {
        Ledger ledger = new Ledger(held.changes(), context.dispatch());
        if (held.run().state() == RunState.RUNNING) {
            ledger.move(DeliveryState.CLAIMED, DeliveryState.FAILED, channel, NOT_CONFIGURED);
            ledger.move(DeliveryState.PLANNED, DeliveryState.FAILED, channel, NOT_CONFIGURED);
        }
        // Nobody can be asked about those that may have left.
        ledger.move(DeliveryState.SENDING, DeliveryState.UNKNOWN, channel, NOT_CONFIGURED);
        ledger.in(DeliveryState.FAILED, DeliveryState.UNKNOWN).stream()
                .filter(row -> row.channel() == channel && NOT_CONFIGURED.equals(row.code()))
                .forEach(row -> ErrorTable.add(held.changes(), held.run(), row));
        return true;
    }

    /**
     * Free words to who has written within a day, the approved message to the others.
     *
     * @param asking whether it is only asked about: what went then may have been the approved message
     */
    private String template(Sender sender, Row row, boolean asking) {
        String template = envelope.template() != null
                ? envelope.template()
                : sender.template().orElse(null);
        if (template == null || channel != Channel.WHATSAPP || asking) {
            return template;
        }
        Instant soon = context.clock().instant().plus(ON_ITS_WAY);
        boolean free = Stream.of(Kind.PERSON, Kind.PARTICIPANT)
                .flatMap(kind -> context.records().find(context.tenant(), kind, row.recipient()).stream())
                .anyMatch(record -> Contact.free(Contact.lastWrote(record.doc()), soon));
        return free ? null : template;
    }

    private Letter letter(Sender sender, Row row, boolean asking) {
        if (envelope == null) {
            envelope = Envelope.read(context.runs()
                    .find(context.tenant(), context.dispatch())
                    .orElseThrow()
                    .letter());
        }
        return new Letter(
                context.tenant(),
                context.dispatch(),
                row.key(),
                row.address(),
                row.name(),
                row.subject() == null ? "" : row.subject(),
                row.content(),
                envelope.media(),
                envelope.action(),
                template(sender, row, asking),
                null);
    }
}
