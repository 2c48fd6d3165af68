package coachdesk.desk.catalogue;

import java.util.Map;

/** A record of the catalogue as the user sees it. */
public record Entry(String id, Map<String, Object> doc) {}
