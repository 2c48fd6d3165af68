package coachdesk.backend.delivery;

import coachdesk.contract.campaigns.CallToAction;

/** Letters to invented people. */
public final class Letters {
    public static final String CONTENT = "Bonjour Zoé,\nle cours de mardi est à 19 h.\nApportez de l'eau !\nÀ bientôt";

    private Letters() {}

    public static Letter mail(String key) {
        return mail(key, "zoe@example.com", CONTENT);
    }

    public static Letter mail(String key, String address, String content) {
        return new Letter(
                "tenant",
                "campaign",
                key,
                address,
                "Zoé Exemple",
                "Mardi à 19 h",
                content,
                "https://www.example.com/affiche.jpg",
                new CallToAction(CallToAction.Kind.RESERVE, "Réserver", "https://www.example.com/?a=1&b=2"),
                null,
                "https://desk.example.com/api/unsubscribe/abc");
    }

    public static Letter mailWithoutLink(String key) {
        return new Letter("nord", "campaign", key, "zoe@example.com", "Zoé", "Mardi", CONTENT, null, null, null, null);
    }

    public static Letter whatsApp(String key, String content, String template) {
        return new Letter(
                "tenant", "campaign", key, "+41790000001", "Zoé", "Mardi", content, null, null, template, null);
    }
}
