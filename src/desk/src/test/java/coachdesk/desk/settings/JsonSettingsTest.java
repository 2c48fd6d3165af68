package coachdesk.desk.settings;

import static org.assertj.core.api.Assertions.assertThat;

import coachdesk.contract.ErrorCode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JsonSettingsTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve(JsonSettings.FILE);
    }

    @Test
    void anEmptyFolderGivesTheDefaultsOfAFirstStartAndWritesNothing() {
        Settings.Values values = JsonSettings.open(folder).values();

        assertThat(values.server()).isNull();
        assertThat(values.language()).isNull();
        assertThat(values.theme()).isEqualTo("system");
        assertThat(values.zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(values.autoSync()).isTrue();
        assertThat(values.deviceName()).isNotBlank();
        assertThat(file()).doesNotExist();
    }

    @Test
    void aChangeIsThereAtTheNextStart() {
        JsonSettings.open(folder).change(values -> values.withLanguage("de")
                .withServer("https://desk.example.com")
                .withAccount("Amina", true)
                .withDeviceName("Tür 1")
                .withZone(ZoneId.of("Europe/Lisbon"))
                .withAutoSync(false)
                .withSoundVolume(15)
                .withTextPercent(150)
                .withCamera("usb 1")
                .withKiosk(new Settings.Kiosk(true, "en"))
                .withSending(new Settings.Sending(false, 21, 7, "FR"))
                .withEnterSends(false)
                .withNotices(new Settings.Notices(false, false, true, false, 5, 0, 23, true, true)));

        assertThat(JsonSettings.open(folder).values())
                .isEqualTo(new Settings.Values(
                        "de",
                        "system",
                        "https://desk.example.com",
                        "Amina",
                        true,
                        "Tür 1",
                        ZoneId.of("Europe/Lisbon"),
                        false,
                        15,
                        150,
                        "usb 1",
                        new Settings.Kiosk(true, "en"),
                        new Settings.Sending(false, 21, 7, "FR"),
                        false,
                        new Settings.Notices(false, false, true, false, 5, 0, 23, true, true)));
    }

    @Test
    void nobodyIsSignedInAtAnotherServer() {
        JsonSettings settings = JsonSettings.open(folder);
        settings.change(values -> values.withServer("https://desk.example.com").withAccount("Amina"));

        settings.change(values -> values.withServer("https://desk.example.com"));
        assertThat(settings.values().account()).isEqualTo("Amina");

        settings.change(values -> values.withServer("https://other.example.com"));
        assertThat(settings.values().account()).isNull();
    }

    @Test
    void fieldsOfANewerVersionSurviveAChange() throws IOException {
        Files.writeString(file(), "{\"theme\":\"dark\",\"newer\":{\"a\":[1,2.50]},\"soundVolume\":30}");

        JsonSettings.open(folder).change(values -> values.withTheme("light"));

        assertThat(Files.readString(file())).contains("\"newer\"", "2.5", "\"light\"");
        assertThat(JsonSettings.open(folder).values().soundVolume()).isEqualTo(30);
    }

    @Test
    void theChangeOfAnotherProcessIsNotWrittenOver() {
        JsonSettings window = JsonSettings.open(folder);
        JsonSettings.open(folder).change(values -> values.withServer("https://desk.example.com"));

        window.change(values -> values.withTheme("dark"));

        Settings.Values values = JsonSettings.open(folder).values();
        assertThat(values.server()).isEqualTo("https://desk.example.com");
        assertThat(values.theme()).isEqualTo("dark");
    }

    @Test
    void aBrokenFileIsSetAsideAndSaidSo() throws IOException {
        Files.writeString(file(), "{\"theme\":\"da");

        JsonSettings settings = JsonSettings.open(folder);

        assertThat(settings.values().theme()).isEqualTo("system");
        assertThat(settings.problem().orElseThrow().code()).isEqualTo(ErrorCode.SETTINGS_BROKEN);
        assertThat(folder.resolve("settings.json.broken")).hasContent("{\"theme\":\"da");
        settings.change(values -> values.withTheme("dark"));
        assertThat(JsonSettings.open(folder).values().theme()).isEqualTo("dark");
    }

    @Test
    void bytesThatAreNoTextAndJsonThatIsNoObjectAreBrokenToo() throws IOException {
        Files.write(file(), new byte[] {(byte) 0xff, (byte) 0xfe, 0, 1});
        assertThat(JsonSettings.open(folder).problem()).isPresent();

        Files.writeString(file(), "[1]");
        assertThat(JsonSettings.open(folder).problem()).isPresent();
    }

    @Test
    void aValueThatCannotBeUsedGivesWayToItsDefaultAlone() throws IOException {
        Files.writeString(
                file(),
                "{\"theme\":\"neon\",\"zone\":\"Mars/Olympus\",\"language\":7,\"soundVolume\":900,\"textPercent\":5,\"deviceName\":\""
                    + " \",\"server\":\"https://desk.example.com\"}");

        Settings.Values values = JsonSettings.open(folder).values();

        assertThat(values.theme()).isEqualTo("system");
        assertThat(values.zone()).isEqualTo(ZoneId.of("Europe/Zurich"));
        assertThat(values.language()).isNull();
        assertThat(values.soundVolume()).isEqualTo(100);
        assertThat(values.textPercent()).isEqualTo(100);
        assertThat(values.deviceName()).isNotBlank();
        assertThat(values.server()).isEqualTo("https://desk.example.com");
    }

    @Test
    void severalChangesThatWaitAreWrittenOnce() {
        Queue<Runnable> later = new ArrayDeque<>();
        JsonSettings settings = JsonSettings.open(folder, later::add);

        settings.change(values -> values.withSoundVolume(1));
        settings.change(values -> values.withSoundVolume(2));
        assertThat(file()).doesNotExist();
        assertThat(later).hasSize(1);
        later.remove().run();

        assertThat(JsonSettings.open(folder).values().soundVolume()).isEqualTo(2);
    }

    @Test
    void listenersHearChangesUntilTheyLeave() {
        JsonSettings settings = JsonSettings.open(folder);
        List<String> heard = new ArrayList<>();
        Runnable leave = settings.listen(values -> heard.add(values.theme()));

        settings.change(values -> values.withTheme("dark"));
        settings.change(values -> values);
        leave.run();
        settings.change(values -> values.withTheme("light"));

        assertThat(heard).containsExactly("dark");
    }

    @Test
    void aFolderThatCannotBeWrittenKeepsTheChangeForThisRunAndSaysSo() throws IOException {
        Path notAFolder = Files.writeString(folder.resolve("file"), "");
        JsonSettings settings = JsonSettings.open(notAFolder);

        settings.change(values -> values.withTheme("dark"));

        assertThat(settings.values().theme()).isEqualTo("dark");
        assertThat(settings.problem().orElseThrow().code()).isEqualTo(ErrorCode.FILE_UNWRITABLE);
    }
}
