package coachdesk.desk.integrations;

import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.ProviderTrial;
import java.util.List;
import java.util.Map;

/** The server's part: where the keys are. Blocks for a bounded time; throws {@code ProblemException}. */
public interface ProviderServer {
    List<ProviderState> providers();

    ProviderState setUp(Provider provider, Map<String, Object> written);

    void forget(Provider provider);

    ProviderTrial test(Provider provider, String to);
}
