package coachdesk.cli.terminal;

/** Text of others on its way to a terminal. */
final class Plain {
    private Plain() {}

    /** One line, without control characters: a name must not be able to steer the terminal. Tabs stay. */
    static String line(String text) {
        StringBuilder line = new StringBuilder(text.length());
        text.codePoints()
                .map(point -> Character.getType(point) == Character.CONTROL && point != '\t' ? ' ' : point)
                .forEach(line::appendCodePoint);
        return line.toString();
    }
}
