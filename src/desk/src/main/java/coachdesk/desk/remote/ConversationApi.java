package coachdesk.desk.remote;

import coachdesk.contract.Routes;
import java.util.Map;
import okhttp3.ResponseBody;
import retrofit2.Call;
import retrofit2.http.Body;
import retrofit2.http.POST;
import retrofit2.http.PUT;

/** What a server does with conversations beside the sync. */
interface ConversationApi {
    @POST(Routes.AI_TEST)
    Call<ResponseBody> test(@Body Map<String, Object> question);

    @PUT(Routes.NOTIFICATIONS_MARK_READ)
    Call<ResponseBody> read(@Body Map<String, Object> what);
}
