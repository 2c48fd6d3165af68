package coachdesk.backend.integrations.platform.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.MediaType;
import okhttp3.Response;
import okhttp3.ResponseBody;
import okio.Buffer;
import okio.BufferedSource;
import okio.ForwardingSource;
import okio.Okio;

/** No answer is larger than any of a platform has to be. */
final class BoundedAnswers implements Interceptor {
    private static final long LARGEST = 8L * 1024 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        return response.newBuilder().body(new Bounded(response.body())).build();
    }

    private static final class Bounded extends ResponseBody {
        private final ResponseBody whole;
        private final BufferedSource source;

        Bounded(ResponseBody whole) {
            this.whole = whole;
            this.source = Okio.buffer(new ForwardingSource(whole.source()) {
                private long read;

                @Override
                public long read(Buffer sink, long count) throws IOException {
                    long more = super.read(sink, count);
                    read += Math.max(0, more);
                    if (read > LARGEST) {
                        throw new ProtocolException("larger than an answer may be");
                    }
                    return more;
                }
            });
        }

        @Override
        public MediaType contentType() {
            return whole.contentType();
        }

        @Override
        public long contentLength() {
            return whole.contentLength();
        }

        @Override
        public BufferedSource source() {
            return source;
        }
    }
}
