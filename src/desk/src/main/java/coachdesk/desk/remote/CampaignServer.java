package coachdesk.desk.remote;

import coachdesk.contract.campaigns.DeliveryPage;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.LeaseAnswer;
import coachdesk.contract.campaigns.LeaseRequest;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.ProviderTrial;
import coachdesk.desk.campaigns.Ledger;
import coachdesk.desk.integrations.ProviderServer;
import coachdesk.desk.schedule.Lease;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * What the chosen server does with campaigns and their providers, beside the sync. Any thread.
 */
public final class CampaignServer implements Ledger, Lease, ProviderServer, AutoCloseable {
    private static final int PAGE = 1_000;

    private final ServerDoor door;
    private final BooleanSupplier hosted;
    private final ClassicSchedule classic;

    /**
     * @param address of the chosen server; empty while none was chosen or it is not there
     * @param hosted whether it is a classic one, at the moment
     * @param zone of the studio, at the moment
     */
    public CampaignServer(
            Supplier<Optional<ServerAddress>> address,
            BooleanSupplier hosted,
            Supplier<ZoneId> zone,
            Cached cached,
            Clock clock) {
        this.door = new ServerDoor(address, clock);
        this.hosted = hosted;
        this.classic = new ClassicSchedule(cached, zone, clock);
    }

    @Override
    public DeliveryPage after(String dispatchId, long seq) {
        boolean there = hosted.getAsBoolean();
        return ask(http -> there
                ? classic.after(http, dispatchId, seq)
                : http.ask(http.api(CampaignApi.class).deliveries(dispatchId, seq, PAGE), DeliveryPage.class));
    }

    @Override
    public void settle(String dispatchId, List<Integer> rows, DeliveryState state) {
        if (hosted.getAsBoolean()) {
            ask(http -> {
                classic.settle(http, dispatchId, rows, state);
                return null;
            });
            return;
        }
        Map<String, Object> settled = Map.of("rows", rows, "state", state.wire());
        ask(http -> http.ask(http.api(CampaignApi.class).settle(dispatchId, settled), Map.class));
    }

    @Override
    public LeaseAnswer hold(String holder, String name) {
        LeaseRequest request = new LeaseRequest(holder, name);
        return ask(http -> http.ask(http.api(CampaignApi.class).lease(request), LeaseAnswer.class));
    }

    @Override
    public List<ProviderState> providers() {
        return ask(http -> List.of(http.ask(http.api(ProviderApi.class).all(), ProviderState[].class)));
    }

    @Override
    public ProviderState setUp(Provider provider, Map<String, Object> written) {
        return ask(http -> http.ask(http.api(ProviderApi.class).put(provider.wire(), written), ProviderState.class));
    }

    @Override
    public void forget(Provider provider) {
        ask(http -> http.ask(http.api(ProviderApi.class).delete(provider.wire()), Map.class));
    }

    @Override
    public ProviderTrial test(Provider provider, String to) {
        Map<String, Object> body = Map.of("to", to);
        return ask(http -> http.ask(http.api(ProviderApi.class).test(provider.wire(), body), ProviderTrial.class));
    }

    @Override
    public Optional<LeaseAnswer> unasked() {
        return hosted.getAsBoolean() ? Optional.of(ask(classic::responsible)) : Optional.empty();
    }

    private <T> T ask(Function<Http, T> question) {
        return door.ask(question);
    }

    @Override
    public void close() {
        door.close();
    }
}
