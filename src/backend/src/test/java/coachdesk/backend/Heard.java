package coachdesk.backend;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;

/** What one logger, and those below it, say until it is closed. */
public final class Heard implements AutoCloseable {
    private final Logger logger;
    private final ListAppender<ILoggingEvent> said = new ListAppender<>();

    public Heard(String name) {
        logger = (Logger) LoggerFactory.getLogger(name);
        said.start();
        logger.addAppender(said);
    }

    /** Each with what was told beside its words, and with what was thrown. */
    public List<String> lines() {
        return List.copyOf(said.list).stream()
                .map(event -> event.getFormattedMessage() + event.getKeyValuePairs() + event.getThrowableProxy())
                .toList();
    }

    /** Their words alone. */
    public List<String> words() {
        return List.copyOf(said.list).stream()
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    @Override
    public void close() {
        logger.detachAppender(said);
    }
}
