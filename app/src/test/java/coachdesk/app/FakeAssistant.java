package coachdesk.app;

import coachdesk.contract.ErrorCode;
import coachdesk.desk.assistant.Assistant;
import coachdesk.desk.assistant.AssistantSettings;
import coachdesk.desk.assistant.LoggedAnswer;
import coachdesk.desk.assistant.Trial;
import coachdesk.desk.problems.Problem;
import coachdesk.desk.reservations.Reservations.Undo;
import java.util.ArrayList;
import java.util.List;

/** An assistant that says what the test wants. */
public final class FakeAssistant implements Assistant {
    public final List<LoggedAnswer> logged = new ArrayList<>();
    public final List<String> asked = new ArrayList<>();
    public AssistantSettings settings = AssistantSettings.NONE;
    /** Null while there is no network. */
    public Trial answer;

    @Override
    public AssistantSettings settings() {
        return settings;
    }

    @Override
    public Undo change(AssistantSettings seen, AssistantSettings now) {
        AssistantSettings before = settings;
        settings = now;
        return () -> settings = before;
    }

    @Override
    public List<LoggedAnswer> log(int most) {
        return logged.stream().limit(most).toList();
    }

    @Override
    public Trial test(String message, String ownPrompt) {
        asked.add(message + " | " + ownPrompt);
        if (answer == null) {
            throw Problem.of(ErrorCode.SERVER_UNREACHABLE).asException();
        }
        return answer;
    }
}
