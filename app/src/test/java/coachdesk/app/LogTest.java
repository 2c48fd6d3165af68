package coachdesk.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class LogTest {
    @Test
    void one_configuration_alone_decides_what_is_logged() throws IOException {
        assertThat(Collections.list(getClass().getClassLoader().getResources("logback.xml")))
                .hasSize(1);
    }

    @Test
    void the_terminal_hears_only_what_goes_wrong() {
        var log = LoggerFactory.getLogger("org.eclipse.jetty.server.Server");
        assertThat(log.isInfoEnabled()).isFalse();
        assertThat(log.isWarnEnabled()).isTrue();
    }
}
