package coachdesk.desk.remote;

import coachdesk.contract.Routes;
import coachdesk.contract.campaigns.LeaseRequest;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** What a desk backend says of sendings. */
interface CampaignApi {
    @GET(Routes.DELIVERIES)
    Call<ResponseBody> deliveries(@Path("id") String dispatch, @Query("after") long seq, @Query("limit") int limit);

    @POST(Routes.DELIVERIES)
    Call<ResponseBody> settle(@Path("id") String dispatch, @Body Map<String, Object> rows);

    @POST(Routes.SCHEDULER_LEASE)
    Call<ResponseBody> lease(@Body LeaseRequest request);
}
