package coachdesk.backend.integrations.platform.salesforce;

/** Values in Salesforce's query language. */
final class Soql {
    private Soql() {}

    /** In quotes, and nothing in it ends them. */
    static String text(String value) {
        return "'" + escaped(value) + "'";
    }

    /** For {@code LIKE}: whatever ends so. */
    static String ending(String value) {
        return "'%" + escaped(value).replace("%", "\\%").replace("_", "\\_") + "'";
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\")
                .replace("'", "\\'")
                .replace("\n", "\\n")
                .replace("\r", "\\r");
    }
}
