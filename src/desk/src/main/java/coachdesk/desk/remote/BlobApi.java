package coachdesk.desk.remote;

import coachdesk.contract.Routes;
import okhttp3.RequestBody;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.GET;
import retrofit2.http.PUT;
import retrofit2.http.Path;
import retrofit2.http.Query;
import retrofit2.http.Streaming;

/** Files at our backend. */
interface BlobApi {
    @GET(Routes.BLOB_UPLOAD)
    Call<ResponseBody> uploaded(@Path("hash") String hash);

    @PUT(Routes.BLOB)
    Call<ResponseBody> upload(
            @Path("hash") String hash, @Query("offset") long offset, @Query("size") long size, @Body RequestBody piece);

    @Streaming
    @GET(Routes.BLOB)
    Call<ResponseBody> download(@Path("hash") String hash);
}
