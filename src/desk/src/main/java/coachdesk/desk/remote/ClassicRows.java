package coachdesk.desk.remote;

import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.DELETE;
import retrofit2.http.GET;
import retrofit2.http.HTTP;
import retrofit2.http.POST;
import retrofit2.http.PUT;
import retrofit2.http.Path;

/** The classic backend's routes that are alike for many kinds of records; which they are says {@link ClassicKind}. */
interface ClassicRows {
    @GET("{route}")
    Call<ResponseBody> read(@Path(value = "route", encoded = true) String route);

    @GET("{route}/{id}")
    Call<ResponseBody> one(@Path(value = "route", encoded = true) String route, @Path("id") String id);

    @POST("{route}")
    Call<ResponseBody> make(@Path(value = "route", encoded = true) String route, @Body Map<String, Object> fields);

    @PUT("{route}")
    Call<ResponseBody> put(@Path(value = "route", encoded = true) String route, @Body Map<String, Object> fields);

    @PUT("{route}/{id}")
    Call<ResponseBody> put(
            @Path(value = "route", encoded = true) String route,
            @Path("id") String id,
            @Body Map<String, Object> fields);

    /** @param end what follows the id */
    @PUT("{route}/{id}/{end}")
    Call<ResponseBody> put(
            @Path(value = "route", encoded = true) String route,
            @Path("id") String id,
            @Path("end") String end,
            @Body Map<String, Object> fields);

    @PUT("{route}/{id}/{end}")
    Call<ResponseBody> turn(
            @Path(value = "route", encoded = true) String route, @Path("id") String id, @Path("end") String end);

    @DELETE("{route}/{id}")
    Call<ResponseBody> delete(@Path(value = "route", encoded = true) String route, @Path("id") String id);

    /** A delete that has to say who asks for it. */
    @HTTP(method = "DELETE", path = "{route}/{id}", hasBody = true)
    Call<ResponseBody> delete(
            @Path(value = "route", encoded = true) String route,
            @Path("id") String id,
            @Body Map<String, Object> fields);
}
