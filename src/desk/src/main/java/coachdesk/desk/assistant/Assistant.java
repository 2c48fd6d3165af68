package coachdesk.desk.assistant;

import coachdesk.desk.reservations.Reservations.Undo;
import java.util.List;

/** The assistant as the coach sets it up. Every method may be slow: not for the UI thread. */
public interface Assistant {
    AssistantSettings settings();

    /**
     * Holds at the server as soon as it has been told. What is the same in both stays as somebody else may have set it meanwhile.
     *
     * @param seen as it was when the person began
     */
    Undo change(AssistantSettings seen, AssistantSettings now);

    /** What it said lately, or could not say; the latest first. Known without a network. */
    List<LoggedAnswer> log(int most);

    /**
     * Asks it something that nobody sees. Needs the server.
     *
     * @param ownPrompt of a chat link: then it knows nothing else; null for the studio's
     */
    Trial test(String message, String ownPrompt);
}
