package dev.yoke.ui.shell.sound;

/// Makes the samples of a sound: 16 bit, mono, little-endian. Each tone fades in and out, so that nothing clicks. Pure.
final class Wave {

    static final int RATE_HZ = 22_050;
    private static final double LOUDNESS = 0.25;
    private static final int FADE_MS = 8;

    private Wave() {}

    static byte[] of(Sound sound) {
        int samples = sound.tones().stream().mapToInt(Wave::samples).sum();
        byte[] bytes = new byte[samples * 2];
        int at = 0;
        for (Sound.Tone tone : sound.tones()) {
            int length = samples(tone);
            for (int i = 0; i < length; i++) {
                short value = (short) (Short.MAX_VALUE
                        * LOUDNESS
                        * fade(i, length)
                        * Math.sin(2 * Math.PI * tone.hertz() * i / RATE_HZ));
                bytes[at++] = (byte) value;
                bytes[at++] = (byte) (value >> 8);
            }
        }
        return bytes;
    }

    private static int samples(Sound.Tone tone) {
        return RATE_HZ * tone.lengthMs() / 1_000;
    }

    private static double fade(int at, int length) {
        int fade = RATE_HZ * FADE_MS / 1_000;
        return Math.min(1, Math.min(at, length - at) / (double) fade);
    }
}
