package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.LoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Collections;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.event.KeyValuePair;

class LogTest {
    @Test
    void no_file_on_the_class_path_decides_what_is_logged() throws IOException {
        assertThat(Collections.list(getClass().getClassLoader().getResources("logback.xml")))
                .isEmpty();
        assertThat(ServiceLoader.load(Configurator.class)).singleElement().isInstanceOf(TerminalLog.class);
    }

    @Test
    void the_terminal_hears_only_what_goes_wrong() {
        var log = LoggerFactory.getLogger("org.eclipse.jetty.server.Server");
        assertThat(log.isInfoEnabled()).isFalse();
        assertThat(log.isWarnEnabled()).isTrue();
    }

    @Test
    void a_line_says_what_and_never_shows_a_stack() {
        TerminalLine line = new TerminalLine(ZoneId.of("Europe/Zurich"));
        LoggingEvent event = new LoggingEvent();
        event.setInstant(Instant.parse("2026-11-20T18:00:00.250Z"));
        event.setLevel(Level.WARN);
        event.setLoggerName("coachdesk.desk.sync.SyncLoop");
        event.setMessage("not sent: {}");
        event.setArgumentArray(new Object[] {"timeout"});
        event.setThrowableProxy(new ThrowableProxy(new IllegalStateException("of somebody")));
        assertThat(new String(line.encode(event), StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("19:00:00 WARN SyncLoop not sent: timeout\n");
        event.addKeyValuePair(new KeyValuePair("status", 503));
        event.setInstant(Instant.parse("2026-11-20T18:00:07Z"));
        assertThat(new String(line.encode(event), StandardCharsets.UTF_8))
                .isEqualToNormalizingNewlines("19:00:07 WARN SyncLoop not sent: timeout status=\"503\"\n");
    }
}
