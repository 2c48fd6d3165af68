package coachdesk.app.integrations;

import coachdesk.app.ui.Moments;
import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.ProviderState;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.TemplateValues;
import coachdesk.desk.campaigns.DeliveryWords;
import coachdesk.desk.integrations.ProviderForm;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Set;

/** Providers, their settings and how they stand, in words. */
public record IntegrationWords(Texts texts, Moments moments) {
    /** Settings that are found at the same place, whoever asks for them. */
    private static final Set<String> SAME = Set.of("name", "replyTo", "language", "page", "perSecond");

    String provider(Provider provider) {
        return texts.get("integrations.name." + provider.wire());
    }

    String why(Provider provider) {
        return texts.get("integrations.why." + provider.wire());
    }

    String field(Setting setting) {
        String name = texts.get("integrations.field." + setting.name());
        return setting.needed() ? name : texts.get("integrations.optional", name);
    }

    String where(Provider provider, Setting setting) {
        return texts.get(
                "integrations.where." + whereKey(provider, setting),
                "{prénom} | {message}",
                String.join(", ", TemplateValues.words()),
                TemplateValues.ORDINARY.written());
    }

    /** What a key for where a setting is found ends with. */
    public static String whereKey(Provider provider, Setting setting) {
        return SAME.contains(setting.name()) ? setting.name() : provider.wire() + "." + setting.name();
    }

    String choice(String value) {
        return texts.get("integrations.choice." + value);
    }

    String wrong(ProviderForm.Wrong wrong) {
        return texts.get("integrations.wrong." + wrong.key());
    }

    /** {@code •••• enregistré le ven. 21 nov. 19:30}. */
    String kept(ProviderState state) {
        return texts.get("integrations.kept", changed(state));
    }

    private String changed(ProviderState state) {
        try {
            return moments.shortly(Instant.parse(state.changedAt()));
        } catch (DateTimeException e) {
            return "–";
        }
    }

    /** Whether it is set, since when, and who it sends as. */
    String standing(ProviderState state) {
        if (!state.configured()) {
            return texts.get("integrations.none");
        }
        if (state.sealed()) {
            return kept(state);
        }
        if (state.sender() == null) {
            return kept(state);
        }
        String set = texts.get("integrations.set", kept(state), state.sender());
        return state.used() ? set : texts.get("integrations.unused", set);
    }

    /** What is wrong with it, and what to do; null when nothing is known to be. */
    String trouble(ProviderState state) {
        DeliveryWords words = new DeliveryWords(texts::get);
        String code = state.sealed() ? "provider.sealed" : state.code();
        return code == null ? null : texts.get("integrations.trouble", words.what(code), words.next(code));
    }
}
