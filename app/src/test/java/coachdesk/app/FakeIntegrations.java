package coachdesk.app;

import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.ProviderTrial;
import coachdesk.desk.integrations.Integrations;
import coachdesk.desk.problems.Problem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Providers as a picture needs them. */
public final class FakeIntegrations implements Integrations {
    private final List<ProviderState> states = new ArrayList<>(
            Arrays.stream(Provider.values()).map(FakeIntegrations::none).toList());
    private Problem problem;
    private ProviderTrial trial = new ProviderTrial(true, null, null);

    private static ProviderState none(Provider provider) {
        return new ProviderState(
                provider.wire(), provider.serves(), false, false, false, List.of(), Map.of(), null, null, null, null);
    }

    void show(ProviderState state) {
        states.replaceAll(other -> other.name().equals(state.name()) ? state : other);
    }

    /** Whoever asks is told this. */
    void fail(Problem why) {
        problem = why;
    }

    void testing(ProviderTrial answer) {
        trial = answer;
    }

    @Override
    public List<ProviderState> look() {
        if (problem != null) {
            throw problem.asException();
        }
        return List.copyOf(states);
    }

    @Override
    public ProviderState setUp(Provider provider, Map<String, Object> written) {
        return look().get(provider.ordinal());
    }

    @Override
    public void forget(Provider provider) {
        look();
        show(none(provider));
    }

    @Override
    public ProviderTrial test(Provider provider, String to) {
        look();
        return trial;
    }

    @Override
    public Optional<Known> known() {
        return Optional.of(new Known(List.copyOf(states), DeskFixture.NOW));
    }
}
