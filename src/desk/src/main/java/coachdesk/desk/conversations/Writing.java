package coachdesk.desk.conversations;

/** What helps to write in conversations, and what is known of those one writes to. */
public record Writing(
        Drafts drafts,
        CannedReplies cannedReplies,
        LaterMessages later,
        OwnEmojis emoji,
        Correspondents correspondents) {}
