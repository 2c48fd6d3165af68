package coachdesk.desk.remote;

import coachdesk.contract.Routes;
import coachdesk.contract.auth.LoginRequest;
import coachdesk.contract.sync.PushRequest;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** Our own protocol. */
interface DeskBackendApi {
    @GET(Routes.CAPABILITIES)
    Call<ResponseBody> capabilities();

    @POST(Routes.LOGIN)
    Call<ResponseBody> login(@Body LoginRequest request);

    @POST(Routes.SYNC_OPS)
    Call<ResponseBody> push(@Body PushRequest request);

    @Streaming
    @GET(Routes.SYNC_CHANGES)
    Call<ResponseBody> changes(@Query("after") String after, @Query("kind") String only, @Query("limit") int limit);
}
