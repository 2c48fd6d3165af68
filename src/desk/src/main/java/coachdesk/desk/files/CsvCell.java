package coachdesk.desk.files;

import java.util.regex.Pattern;

/**
 * Keeps a spreadsheet from running what somebody wrote into a booking form: a cell that begins like a formula gets an
 * apostrophe in front, which spreadsheets take as "text". Plain numbers are left alone, telephone numbers among them,
 * because a number cannot do anything and an apostrophe would make it useless elsewhere.
 */
final class CsvCell {
    private static final Pattern FORMULA =
            Pattern.compile("^[\\s\\u00a0\\ufeff]*[=+\\-@\\t\\r\\n＝＋－＠].*", Pattern.DOTALL);
    private static final Pattern STARTS_ODD = Pattern.compile("^[\\t\\r\\n].*", Pattern.DOTALL);
    private static final Pattern NUMBER = Pattern.compile("[+-][0-9][0-9 .]*");

    private CsvCell() {}

    static String safe(String value) {
        boolean formula =
                FORMULA.matcher(value).matches() || STARTS_ODD.matcher(value).matches();
        return formula && !NUMBER.matcher(value).matches() ? "'" + value : value;
    }
}
