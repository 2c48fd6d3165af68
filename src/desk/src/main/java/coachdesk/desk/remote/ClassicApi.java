package coachdesk.desk.remote;

import coachdesk.contract.Routes;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;

/** The routes of the classic backend that the desk uses, but for those of {@link ClassicChatApi} and {@link ClassicRows}. */
interface ClassicApi {
    @GET(Routes.HEALTH)
    Call<ResponseBody> health();

    @GET(Routes.RESERVATIONS)
    Call<ResponseBody> allReservations(@Query("all_data") boolean all);

    @GET(Routes.RESERVATIONS)
    Call<ResponseBody> reservations(@Query("page") int page, @Query("limit") int limit);

    @POST(Routes.VALIDATE)
    Call<ResponseBody> validate(@Path("code") String code);

    @GET(Routes.CAMPAIGN)
    Call<ResponseBody> campaign(@Path("id") String id);

    @POST(Routes.CAMPAIGNS)
    Call<ResponseBody> createCampaign(@Body Map<String, Object> draft);

    @PUT(Routes.CAMPAIGN)
    Call<ResponseBody> putCampaign(@Path("id") String id, @Body Map<String, Object> fields);

    @DELETE(Routes.CAMPAIGN)
    Call<ResponseBody> deleteCampaign(@Path("id") String id);

    @POST(Routes.CAMPAIGN_LAUNCH)
    Call<ResponseBody> launchCampaign(@Path("id") String id);

    @POST(Routes.CAMPAIGN_MARK_SENT)
    Call<ResponseBody> markSent(@Path("id") String id, @Body Map<String, Object> row);

    @GET(Routes.SCHEDULER_HEALTH)
    Call<ResponseBody> schedulerHealth();
}
