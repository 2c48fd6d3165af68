package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.spi.Configurator;
import java.io.IOException;
import java.util.Collections;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

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
}
