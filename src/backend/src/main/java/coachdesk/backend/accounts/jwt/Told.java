package coachdesk.backend.accounts.jwt;

import coachdesk.backend.auth.Roles;
import coachdesk.backend.store.AccountStore;
import coachdesk.backend.store.Tenants;
import coachdesk.contract.auth.Role;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Accounts and studios as programs of the customer relations know them. What this server has none of (keys of an API, trials,
 * plans, agents) is told as absent, never made up.
 */
final class Told {
    private Told() {}

    /** The coach runs the studio; the front desk works there. */
    static String role(AccountStore.Row account) {
        return Roles.ofWire(account.role()).filter(Role.COACH::equals).isPresent() ? "admin" : "employee";
    }

    static Map<String, Object> user(AccountStore.Row account) {
        Map<String, Object> user = new LinkedHashMap<>();
        user.put("id", account.id());
        user.put("email", account.email());
        user.put("name", account.name());
        user.put("role", role(account));
        return user;
    }

    static Map<String, Object> wholeUser(AccountStore.Row account) {
        Map<String, Object> user = user(account);
        user.put("phone", null);
        user.put("phone_verified", false);
        user.put("email_verified", false);
        user.put("tenant_id", account.tenant());
        user.put("is_active", !account.disabled());
        user.put("weekly_report_enabled", false);
        user.put("ui_mode", "simple");
        user.put("checklist_dismissed_at", null);
        user.put("created_at", account.madeAt().toString());
        return user;
    }

    static Map<String, Object> tenant(Tenants.Tenant studio) {
        Map<String, Object> tenant = new LinkedHashMap<>();
        tenant.put("id", studio.id());
        tenant.put("name", studio.name());
        tenant.put("email", null);
        tenant.put("slug", Slug.of(studio.name()));
        tenant.put("coccinelle_email", null);
        return tenant;
    }

    static Map<String, Object> wholeTenant(Tenants.Tenant studio, Tenants.Details details, String zone) {
        Map<String, Object> tenant = tenant(studio);
        tenant.put("phone", details.phone());
        tenant.put("api_key", null);
        tenant.put("timezone", zone);
        tenant.put("sector", details.sector());
        tenant.put("subscription_plan", "free");
        tenant.put("onboarding_completed", 1);
        tenant.put("trial_ends_at", null);
        tenant.put("trial_active", false);
        tenant.put("trial_days_remaining", 0);
        tenant.put("setup_completed_at", null);
        tenant.put("test_call_done", false);
        tenant.put("agent_name", null);
        tenant.put("created_at", null);
        return tenant;
    }
}
