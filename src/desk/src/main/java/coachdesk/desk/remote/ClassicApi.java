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

/** The routes of the classic backend that the desk uses, but for those of {@link ClassicChatApi}. */
interface ClassicApi {
    @GET(Routes.HEALTH)
    Call<ResponseBody> health();

    @GET(Routes.RESERVATIONS)
    Call<ResponseBody> allReservations(@Query("all_data") boolean all);

    @GET(Routes.RESERVATIONS)
    Call<ResponseBody> reservations(@Query("page") int page, @Query("limit") int limit);

    @GET(Routes.COURSES)
    Call<ResponseBody> courses();

    @GET(Routes.OFFERS)
    Call<ResponseBody> offers();

    @GET(Routes.USERS)
    Call<ResponseBody> users();

    @POST(Routes.VALIDATE)
    Call<ResponseBody> validate(@Path("code") String code);

    @PUT(Routes.TRACKING)
    Call<ResponseBody> track(@Path("id") String id, @Body Map<String, Object> fields);

    @DELETE(Routes.RESERVATION)
    Call<ResponseBody> deleteReservation(@Path("id") String id);

    @PUT(Routes.COURSE)
    Call<ResponseBody> putCourse(@Path("id") String id, @Body Map<String, Object> fields);

    @PUT(Routes.OFFER)
    Call<ResponseBody> putOffer(@Path("id") String id, @Body Map<String, Object> whole);

    @DELETE(Routes.OFFER)
    Call<ResponseBody> deleteOffer(@Path("id") String id);

    @PUT(Routes.USER)
    Call<ResponseBody> putUser(@Path("id") String id, @Body Map<String, Object> whole);

    @DELETE(Routes.USER)
    Call<ResponseBody> deleteUser(@Path("id") String id);

    @GET(Routes.CAMPAIGNS)
    Call<ResponseBody> campaigns();

    @GET(Routes.CHAT_PARTICIPANTS)
    Call<ResponseBody> participants();

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
