package coachdesk.app.integrations.platforms;

import coachdesk.contract.integrations.Integration;
import coachdesk.contract.integrations.Platform;

/** What the cards lead to. UI thread only. */
interface PlatformActions {
    /** Connects one more. */
    void connect(Platform platform);

    void reconnect(Integration connection);

    void open(Integration connection);
}
