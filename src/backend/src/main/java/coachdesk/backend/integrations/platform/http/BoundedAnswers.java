package coachdesk.backend.integrations.platform.http;

import java.io.IOException;
import java.net.ProtocolException;
import okhttp3.Interceptor;
import okhttp3.Response;
import okhttp3.ResponseBody;

/** No answer is larger than any of a platform has to be, whatever it says of its own length. */
final class BoundedAnswers implements Interceptor {
    private static final int LARGEST = 8 * 1024 * 1024;

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        try (ResponseBody body = response.body()) {
            byte[] bytes = body.byteStream().readNBytes(LARGEST + 1);
            if (bytes.length > LARGEST) {
                throw new ProtocolException("larger than an answer may be");
            }
            return response.newBuilder()
                    .body(ResponseBody.create(bytes, body.contentType()))
                    .build();
        }
    }
}
