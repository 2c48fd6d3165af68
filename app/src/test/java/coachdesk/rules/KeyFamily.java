package coachdesk.rules;

import coachdesk.app.campaigns.RowAction;
import coachdesk.app.campaigns.editor.Readiness;
import coachdesk.app.campaigns.when.SendTime;
import coachdesk.app.checkin.HistoryFilter;
import coachdesk.app.checkin.HistoryState;
import coachdesk.app.checkin.roster.Deed;
import coachdesk.app.checkin.roster.LineState;
import coachdesk.app.integrations.IntegrationWords;
import coachdesk.app.integrations.platforms.activity.Outcome;
import coachdesk.app.integrations.platforms.connect.Wrong;
import coachdesk.app.integrations.platforms.setup.LineFault;
import coachdesk.app.integrations.platforms.words.PlatformTexts;
import coachdesk.app.integrations.platforms.words.Standing;
import coachdesk.app.tasks.Autosave;
import coachdesk.app.ui.EmojiNames;
import coachdesk.contract.ErrorCode;
import coachdesk.contract.campaigns.BasketEntry;
import coachdesk.contract.campaigns.Channel;
import coachdesk.contract.campaigns.DeliveryState;
import coachdesk.contract.campaigns.DispatchState;
import coachdesk.contract.campaigns.basket.LeftOut;
import coachdesk.contract.campaigns.wording.Variable;
import coachdesk.contract.integrations.Capability;
import coachdesk.contract.integrations.ContactField;
import coachdesk.contract.integrations.FailureKind;
import coachdesk.contract.integrations.Platform;
import coachdesk.contract.integrations.Provider;
import coachdesk.contract.integrations.Setting;
import coachdesk.contract.integrations.SyncEvent;
import coachdesk.contract.integrations.Transform;
import coachdesk.contract.integrations.Way;
import coachdesk.contract.media.MediaSource;
import coachdesk.desk.articles.Article;
import coachdesk.desk.articles.Category;
import coachdesk.desk.campaigns.CampaignRow;
import coachdesk.desk.campaigns.DeliveryProblem;
import coachdesk.desk.catalogue.Fault;
import coachdesk.desk.catalogue.Field;
import coachdesk.desk.catalogue.Sheets;
import coachdesk.desk.catalogue.colours.Pair;
import coachdesk.desk.catalogue.colours.Sight;
import coachdesk.desk.checkin.Verdict;
import coachdesk.desk.checkin.Via;
import coachdesk.desk.checkin.camera.CameraState;
import coachdesk.desk.conversations.EmojiPicture;
import coachdesk.desk.health.Finding;
import coachdesk.desk.integrations.ProviderForm;
import coachdesk.desk.media.MediaUse;
import coachdesk.desk.reservations.ReservationQuery;
import coachdesk.desk.reservations.ReservationRow;
import coachdesk.desk.reservations.TimelineEntry;
import coachdesk.desk.schedule.SchedulerStatus;
import coachdesk.desk.settings.Secrets;
import coachdesk.desk.sync.Limit;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Keys that are made of a prefix and the name of a thing: which prefixes, and which things there are. */
record KeyFamily(String prefix, List<String> members) {
    private static final String TAB_IDS = "new TabPlace\\(\\s*\"([a-z]+)\"";

    static final List<KeyFamily> ALL = List.of(
            inCode("tab.", TAB_IDS),
            inCode("command.go.", TAB_IDS),
            inCode("command.", "\\b(?:command|new Command)\\(\\s*\"([a-z.-]+[a-z])\""),
            of("secrets.", Secrets.Where.class, KeyFamily::small),
            of("health.", Finding.Check.class, KeyFamily::small),
            of("health.", Finding.Level.class, KeyFamily::small),
            of("reservations.column.", ReservationQuery.Column.class, KeyFamily::small),
            of("reservations.status.", ReservationRow.Status.class, KeyFamily::small),
            of("verdict.", Verdict.Kind.class, KeyFamily::small),
            of("checkin.state.", HistoryState.class, KeyFamily::small),
            of("checkin.filter.", HistoryFilter.class, KeyFamily::small),
            of("checkin.via.", Via.class, KeyFamily::small),
            of("camera.state.", CameraState.class, KeyFamily::small),
            of("camera.advice.", CameraState.class, KeyFamily::small),
            of("roster.state.", LineState.class, KeyFamily::small),
            of("roster.done.", Deed.class, KeyFamily::small),
            of("campaigns.status.", CampaignRow.Status.class, KeyFamily::small),
            of("campaigns.channel.", Channel.class, KeyFamily::small),
            of("campaigns.variable.", Variable.class, KeyFamily::small),
            of("campaigns.delivery.", DeliveryState.class, KeyFamily::small),
            of("campaigns.why.", LeftOut.Why.class, KeyFamily::small),
            of("campaigns.kind.", BasketEntry.Kind.class, KeyFamily::small),
            of("campaigns.action.", RowAction.class, KeyFamily::small),
            of("editor.missing.", Readiness.Missing.class, KeyFamily::small),
            of("editor.kept.", Autosave.State.class, KeyFamily::small),
            of("articles.state.", Article.State.class, KeyFamily::small),
            of("articles.category.", Category.class, KeyFamily::small),
            of("articles.kept.", Autosave.State.class, KeyFamily::small),
            of("when.odd.", SendTime.Oddity.class, KeyFamily::small),
            of("report.state.", DispatchState.class, KeyFamily::small),
            of("emoji.category.", EmojiNames.Category.class, KeyFamily::small),
            of("emoji.wrong.", EmojiPicture.Wrong.class, KeyFamily::small),
            of("cli.campaign.", CampaignRow.Status.class, KeyFamily::small),
            of("cli.left-out.", LeftOut.Why.class, KeyFamily::small),
            of("cli.scheduler.", SchedulerStatus.Responsible.class, KeyFamily::small),
            of("cli.row.", ReservationRow.Status.class, KeyFamily::small),
            of("catalogue.fault.", Fault.class, name -> small(name).replace('_', '-')),
            of("catalogue.source.", MediaSource.Type.class, KeyFamily::small),
            of("catalogue.pair.", Pair.Name.class, KeyFamily::small),
            of("catalogue.sight.", Sight.Verdict.class, KeyFamily::small),
            fields("catalogue.field.", field -> Stream.of("")),
            fields("catalogue.choice.", field -> field.choices().stream().map("."::concat)),
            problems(),
            undelivered(),
            failures(),
            providers("integrations.name.", provider -> Stream.of(provider.wire())),
            providers("integrations.why.", provider -> Stream.of(provider.wire())),
            providers("integrations.field.", provider -> provider.settings().stream()
                    .map(Setting::name)),
            providers("integrations.where.", provider -> provider.settings().stream()
                    .map(setting -> IntegrationWords.whereKey(provider, setting))),
            providers("integrations.choice.", provider -> provider.settings().stream()
                    .flatMap(setting -> setting.form().choices().stream())),
            of("integrations.wrong.", ProviderForm.Wrong.class, KeyFamily::small),
            of("platform.wrong.", Wrong.class, KeyFamily::small),
            of("platform.can.", Capability.class, KeyFamily::small),
            of("platform.category.", Platform.Category.class, KeyFamily::small),
            of("platform.standing.", Standing.class, KeyFamily::small),
            new KeyFamily(
                    "platform.event.",
                    Arrays.stream(SyncEvent.values()).map(SyncEvent::wire).toList()),
            of("platform.activity.outcome.", Outcome.class, KeyFamily::small),
            of("platform.setup.field.", ContactField.class, KeyFamily::small),
            of("platform.setup.transform.", Transform.class, KeyFamily::small),
            of("platform.setup.fault.", LineFault.class, KeyFamily::small),
            of("platform.webhook.where.", Platform.class, KeyFamily::small),
            platforms("platform.way.", PlatformTexts::wayKey),
            platforms("platform.about.", PlatformTexts::wayKey),
            platformFields("platform.field."),
            platformFields("platform.where."),
            of("limits.", Limit.class, name -> small(name).replace('_', '-')),
            of("media.use.", MediaUse.Place.class, KeyFamily::small),
            of("timeline.", TimelineEntry.What.class, KeyFamily::small));

    /** What happened, what is safe, what to do next. */
    private static KeyFamily problems() {
        return new KeyFamily(
                "problem.",
                Arrays.stream(ErrorCode.values())
                        .flatMap(code -> Stream.of(".what", ".safe", ".next").map(code.wire()::concat))
                        .toList());
    }

    /** What happened, what to do next. */
    private static KeyFamily undelivered() {
        return new KeyFamily(
                "undelivered.",
                Arrays.stream(DeliveryProblem.values())
                        .flatMap(problem -> Stream.of(".what", ".next").map(problem.key()::concat))
                        .toList());
    }

    /** The same of platforms. */
    private static KeyFamily failures() {
        return new KeyFamily(
                "platform.failure.",
                Arrays.stream(FailureKind.values())
                        .flatMap(kind -> Stream.of(".what", ".next").map(small(kind.name())::concat))
                        .toList());
    }

    private static KeyFamily providers(String prefix, Function<Provider, Stream<String>> members) {
        return new KeyFamily(
                prefix,
                Arrays.stream(Provider.values()).flatMap(members).distinct().toList());
    }

    /** Of every way of every platform. */
    private static KeyFamily platforms(String prefix, BiFunction<Platform, Way, String> ending) {
        return new KeyFamily(
                prefix,
                Arrays.stream(Platform.values())
                        .flatMap(platform -> platform.ways().stream().map(way -> ending.apply(platform, way)))
                        .toList());
    }

    private static KeyFamily platformFields(String prefix) {
        return new KeyFamily(
                prefix,
                Arrays.stream(Platform.values())
                        .flatMap(platform -> platform.ways().stream()
                                .flatMap(way -> platform.settings(way).stream())
                                .map(setting -> platform.wire() + "." + setting.name()))
                        .distinct()
                        .toList());
    }

    /** Of every field of every sheet of the catalogue. */
    private static KeyFamily fields(String prefix, Function<Field, Stream<String>> endings) {
        return new KeyFamily(
                prefix,
                Sheets.ALL.stream()
                        .flatMap(sheet -> sheet.fields().stream().flatMap(field -> endings.apply(field)
                                .map((sheet.kind().wire() + "." + field.name())::concat)))
                        .toList());
    }

    private static String small(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    Stream<String> keys() {
        return members.stream().map(prefix::concat);
    }

    static KeyFamily of(String prefix, Class<? extends Enum<?>> type, Function<String, String> spelling) {
        return new KeyFamily(
                prefix,
                Arrays.stream(type.getEnumConstants())
                        .map(Enum::name)
                        .map(spelling)
                        .toList());
    }

    /** The members are the first group of a pattern, wherever the window's code has it. */
    static KeyFamily inCode(String prefix, String pattern) {
        return new KeyFamily(
                prefix,
                Sources.mainJava().stream()
                        .filter(source -> source.in("app/src/main/java"))
                        .flatMap(source ->
                                Pattern.compile(pattern).matcher(source.code()).results())
                        .map((MatchResult found) -> found.group(1))
                        .toList());
    }
}
