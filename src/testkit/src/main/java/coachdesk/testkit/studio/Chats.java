package coachdesk.testkit.studio;

import java.util.List;
import java.util.Map;

/** An invented studio's conversations and who takes part in them, in the shapes of the classic backend. */
public record Chats(
        List<Map<String, Object>> participants,
        List<Map<String, Object>> conversations,
        List<Map<String, Object>> messages,
        List<Map<String, Object>> optOuts) {}
