package coachdesk.backend.http;

import coachdesk.backend.json.Json;
import coachdesk.contract.ErrorBody;
import coachdesk.contract.ErrorCode;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import org.eclipse.jetty.http.HttpHeader;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.handler.ErrorHandler;
import org.eclipse.jetty.util.Callback;

/** What is refused before it is a request at all (a malformed line, headers too long) is told as JSON as well. */
final class JsonErrors extends ErrorHandler {
    @Override
    public boolean handle(Request request, Response response, Callback callback) {
        ErrorCode code = response.getStatus() >= 500 ? ErrorCode.UNEXPECTED : ErrorCode.INVALID;
        byte[] body = Json.write(new ErrorBody("The request could not be read.", code.wire()))
                .getBytes(StandardCharsets.UTF_8);
        response.getHeaders().put(HttpHeader.CONTENT_TYPE, "application/json");
        response.write(true, ByteBuffer.wrap(body), callback);
        return true;
    }
}
