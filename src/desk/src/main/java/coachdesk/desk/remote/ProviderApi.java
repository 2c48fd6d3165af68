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

/** The providers of e-mail and WhatsApp, as a desk backend keeps them. */
interface ProviderApi {
    @GET(Routes.PROVIDERS)
    Call<ResponseBody> all();

    @PUT(Routes.PROVIDER)
    Call<ResponseBody> put(@Path("name") String name, @Body Map<String, Object> written);

    @DELETE(Routes.PROVIDER)
    Call<ResponseBody> delete(@Path("name") String name);

    @POST(Routes.PROVIDER_TEST)
    Call<ResponseBody> test(@Path("name") String name, @Body Map<String, Object> to);
}
