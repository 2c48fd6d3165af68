package coachdesk.desk.remote;

import coachdesk.contract.Routes;
import coachdesk.contract.integrations.ConnectRequest;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/** Connections to other platforms, as a desk backend makes them. */
interface IntegrationApi {
    @POST(Routes.INTEGRATIONS)
    Call<ResponseBody> connect(@Body ConnectRequest request);

    @PUT(Routes.INTEGRATIONS)
    Call<ResponseBody> reconnect(@Body ConnectRequest request);

    @DELETE(Routes.INTEGRATION)
    Call<ResponseBody> disconnect(@Path("id") String id);

    @POST(Routes.INTEGRATION_OAUTH)
    Call<ResponseBody> consent(@Body ConnectRequest request);

    @POST(Routes.INTEGRATION_OAUTH_STATE)
    Call<ResponseBody> consented(@Path("state") String state, @Body Map<String, Object> code);

    @DELETE(Routes.INTEGRATION_OAUTH_STATE)
    Call<ResponseBody> cancel(@Path("state") String state);

    @POST(Routes.INTEGRATION_TEST)
    Call<ResponseBody> test(@Path("id") String id);

    @GET(Routes.INTEGRATION_ACTIVITY)
    Call<ResponseBody> activity(@Path("id") String id);

    @GET(Routes.INTEGRATION_LOG)
    Call<ResponseBody> log(@Path("id") String id, @Path("log") String log);

    @GET(Routes.INTEGRATION_N8N)
    Call<ResponseBody> n8n(@Path("id") String id);

    @POST(Routes.INTEGRATION_N8N)
    Call<ResponseBody> newN8nSecret(@Path("id") String id);

    @GET(Routes.INTEGRATION_WEBHOOK)
    Call<ResponseBody> webhook(@Path("id") String id);

    @POST(Routes.INTEGRATION_WEBHOOK)
    Call<ResponseBody> newWebhookSecret(@Path("id") String id, @Body Map<String, Object> given);
}
