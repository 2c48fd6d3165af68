package coachdesk.app.sounds;

import coachdesk.app.shell.Sounds.Sound;

/** The sounds, computed: two or three soft notes whose direction tells yes from no without looking. */
final class Tone {
    static final float RATE = 44_100;

    private static final double ATTACK_SECONDS = 0.008;
    /** What comes all day long is softer than what is heard at the door. */
    private static final double SOFT = 0.6;

    private static final double OVERTONE = 0.25;

    private Tone() {}

    /** Signed 16-bit little-endian samples, one channel. @param volume 0 to 1 */
    static byte[] samples(Sound sound, double volume) {
        return switch (sound) {
            case ACCEPTED -> notes(volume, 0.11, 659.25, 880, 1318.5);
            case WARNING -> notes(volume, 0.16, 587.33, 587.33);
            case REFUSED -> notes(volume, 0.2, 311.13, 207.65);
            case MESSAGE -> notes(volume * SOFT, 0.14, 783.99, 1046.5);
            case COACH -> notes(volume * SOFT, 0.12, 523.25);
            case PRIVATE -> notes(volume * SOFT, 0.12, 1046.5, 783.99, 1174.66);
        };
    }

    private static byte[] notes(double volume, double seconds, double... pitches) {
        int each = (int) (seconds * RATE);
        byte[] samples = new byte[pitches.length * each * 2];
        for (int note = 0; note < pitches.length; note++) {
            for (int i = 0; i < each; i++) {
                short value = (short) (Short.MAX_VALUE * volume * wave(pitches[note], i / RATE, seconds));
                int at = (note * each + i) * 2;
                samples[at] = (byte) value;
                samples[at + 1] = (byte) (value >> 8);
            }
        }
        return samples;
    }

    private static double wave(double pitch, double at, double seconds) {
        double swell = Math.min(1, at / ATTACK_SECONDS);
        double fall = Math.pow(1 - at / seconds, 1.5);
        double turn = 2 * Math.PI * pitch * at;
        return swell * fall * (Math.sin(turn) + OVERTONE * Math.sin(2 * turn)) / (1 + OVERTONE);
    }
}
