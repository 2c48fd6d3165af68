package coachdesk.app;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.EncoderBase;
import java.nio.charset.StandardCharsets;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import org.slf4j.event.KeyValuePair;

/**
 * A line of the log: when, how grave, who, what, and the values that were given with it; never a stack trace, which could
 * hold what people wrote. In code, because what reads patterns is ninety classes that every start would load.
 */
final class TerminalLine extends EncoderBase<ILoggingEvent> {
    private static final byte[] NOTHING = {};

    private final ZoneId zone;

    TerminalLine(ZoneId zone) {
        this.zone = zone;
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return line(event).getBytes(StandardCharsets.UTF_8);
    }

    private String line(ILoggingEvent event) {
        StringBuilder line = new StringBuilder()
                .append(DateTimeFormatter.ISO_LOCAL_TIME.format(
                        LocalTime.ofInstant(event.getInstant(), zone).truncatedTo(ChronoUnit.SECONDS)))
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(event.getLoggerName().substring(event.getLoggerName().lastIndexOf('.') + 1))
                .append(' ')
                .append(event.getFormattedMessage());
        List<KeyValuePair> values = event.getKeyValuePairs();
        if (values != null) {
            values.forEach(pair -> line.append(' ')
                    .append(pair.key)
                    .append("=\"")
                    .append(pair.value)
                    .append('"'));
        }
        return line.append(System.lineSeparator()).toString();
    }

    @Override
    public byte[] headerBytes() {
        return NOTHING;
    }

    @Override
    public byte[] footerBytes() {
        return NOTHING;
    }
}
