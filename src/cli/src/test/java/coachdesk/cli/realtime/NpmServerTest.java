package coachdesk.cli.realtime;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.desk.realtime.ServerNews;
import coachdesk.desk.sync.Live.News;
import coachdesk.desk.sync.LiveAddress;
import coachdesk.desk.sync.LiveState;
import java.net.URI;
import java.util.SplittableRandom;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Our client against the server that others use. */
@Tag("interop")
@Timeout(240)
class NpmServerTest {
    private final BlockingQueue<News> news = new LinkedBlockingQueue<>();

    private News next() throws InterruptedException {
        return news.poll(30, TimeUnit.SECONDS);
    }

    @Test
    void it_joins_hears_answers_stays_and_comes_back() throws Exception {
        try (NodeProgram server = new NodeProgram("server.js");
                ServerNews live = new ServerNews(new SplittableRandom(1))) {
            URI address = URI.create("http://127.0.0.1:" + server.hear("port"));
            live.listen(news::add);
            live.follow(new LiveAddress(address, "good", "desk-1"));
            assertThat(server.hear("joined")).isEqualTo("websocket desk-1");
            assertThat(next()).isEqualTo(News.CONNECTED);
            server.say("changed");
            assertThat(next()).isEqualTo(News.CHANGED);
            server.say("ask");
            assertThat(server.hear("answered")).isEqualTo("true 1");
            assertThat(next()).isEqualTo(News.CHANGED);
            server.hear("alive");
            server.say("drop");
            assertThat(next()).isEqualTo(News.STATE);
            assertThat(next()).isEqualTo(News.CONNECTED);
            live.follow(null);
            server.hear("gone");
        }
    }

    @Test
    void a_token_that_the_server_refuses_leaves_it_off() throws Exception {
        try (NodeProgram server = new NodeProgram("server.js");
                ServerNews live = new ServerNews(new SplittableRandom(1))) {
            live.listen(news::add);
            live.follow(new LiveAddress(URI.create("http://127.0.0.1:" + server.hear("port")), "bad", "desk-1"));
            server.hear("refused");
            assertThat(live.state()).isEqualTo(LiveState.OFF);
            assertThat(news).isEmpty();
        }
    }
}
