package coachdesk.app.sounds;

import coachdesk.app.shell.Sounds;
import java.util.concurrent.Executor;
import java.util.function.ToIntFunction;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Plays through the system's usual sound device. Without one it is silent, and asks no more until the next start. */
public final class Speaker implements Sounds {
    private static final Logger LOG = LoggerFactory.getLogger(Speaker.class);
    private static final AudioFormat FORMAT = new AudioFormat(Tone.RATE, 16, 1, true, false);

    private final Executor executor;
    private final ToIntFunction<Sound> volume;
    private volatile boolean mute;

    /** @param volume 0 to 100, asked at each sound */
    public Speaker(Executor executor, ToIntFunction<Sound> volume) {
        this.executor = executor;
        this.volume = volume;
    }

    @Override
    public void play(Sound sound) {
        int percent = volume.applyAsInt(sound);
        if (!mute && percent > 0) {
            executor.execute(() -> sound(Tone.samples(sound, percent / 100.0)));
        }
    }

    private void sound(byte[] samples) {
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | SecurityException e) {
            mute = true;
            LOG.info("no sound device: {}", e.getClass().getSimpleName());
        }
    }
}
