package coachdesk.app.integrations.platforms.words;

import coachdesk.app.ui.Texts;
import coachdesk.contract.integrations.Capability;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.Way;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** Platforms, what they can do and what they ask for, in words. */
public record PlatformTexts(Texts texts) {
    public String category(Platform.Category category) {
        return texts.get("platform.category." + category.wire());
    }

    /** In one line, e.g. {@code Contacts · Opportunités}. */
    public String can(Platform platform) {
        return Arrays.stream(Capability.values())
                .filter(platform::can)
                .map(one -> texts.get("platform.can." + one.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining(" · "));
    }

    /** What of it stays where it is; empty when all of it is brought over. */
    public Optional<String> cannot(Platform platform) {
        return platform.can(Capability.PRODUCTS)
                ? Optional.of(texts.get("platform.can.products.not"))
                : Optional.empty();
    }

    /** What one gives to connect it, the recommended one first. */
    public String ways(Platform platform) {
        return platform.ways().stream().map(way -> way(platform, way)).collect(Collectors.joining(" · "));
    }

    public String way(Platform platform, Way way) {
        return texts.get("platform.way." + wayKey(platform, way));
    }

    /** Where that begins, and until when it lasts. */
    public String about(Platform platform, Way way) {
        return texts.get("platform.about." + wayKey(platform, way));
    }

    /** What keys about a way end with. */
    public static String wayKey(Platform platform, Way way) {
        return platform.wire() + "." + way.wire();
    }

    /** What its maker recommends, or still allows; null for what is neither. */
    public String mark(Platform platform, Way way) {
        if (ending(platform, way)) {
            return texts.get("platform.mark.ending");
        }
        return platform.ways().size() > 1 && platform.ways().getFirst() == way
                ? texts.get("platform.mark.recommended")
                : null;
    }

    /** Whether it is only for who has it already. */
    static boolean ending(Platform platform, Way way) {
        return way == Way.KEY && (platform == Platform.ZENDESK || platform == Platform.SHOPIFY);
    }

    public String field(Platform platform, Setting setting) {
        String name = texts.get("platform.field." + platform.wire() + "." + setting.name());
        return setting.needed() ? name : texts.get("integrations.optional", name);
    }

    public String where(Platform platform, Setting setting) {
        return texts.get("platform.where." + platform.wire() + "." + setting.name());
    }

    /** What a connection's setting is called; the bare name for one of a newer program. */
    public String setting(String type, String name) {
        return Platform.ofWire(type)
                .flatMap(platform -> platform.ways().stream()
                        .flatMap(way -> platform.settings(way).stream())
                        .filter(setting -> setting.name().equals(name))
                        .findFirst()
                        .map(setting -> texts.get("platform.field." + platform.wire() + "." + setting.name())))
                .orElse(name);
    }
}
