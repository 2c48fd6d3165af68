package coachdesk.desk.remote;

import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.GET;
import retrofit2.http.Path;
import retrofit2.http.Streaming;

/** A picture at another service. */
interface ForeignApi {
    @Streaming
    @GET("/{path}")
    Call<ResponseBody> picture(@Path(value = "path", encoded = true) String path);
}
