package coachdesk.backend.records;

import coachdesk.backend.http.Call;
import coachdesk.backend.http.Refusal;
import coachdesk.backend.store.AccountStore;
import coachdesk.contract.ErrorCode;
import java.util.Locale;
import java.util.Map;

/** Classic clients say who they are in the body. It gives no right; but who says to be somebody else is refused. */
public final class Claim {
    private final AccountStore accounts;

    public Claim(AccountStore accounts) {
        this.accounts = accounts;
    }

    /** @throws Refusal 403 with these words */
    public void check(Call call, Map<String, Object> body, String refusal) {
        Object said = body.get("email");
        if (said == null) {
            return;
        }
        String mine = accounts.find(call.tenant(), call.who().account())
                .map(AccountStore.Row::email)
                .orElse("");
        if (!said.toString().strip().toLowerCase(Locale.ROOT).equals(mine)) {
            throw new Refusal(403, ErrorCode.NOT_ALLOWED, refusal);
        }
    }
}
