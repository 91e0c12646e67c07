package dev.yoke.ui.shell.sound;

import java.util.List;

/// What is heard, the most important last. A tone is a frequency in Hz and its length in ms; they follow each other.
public enum Sound {
    SIGNAL(new Tone(880, 70)),
    FILL(new Tone(660, 60), new Tone(990, 90)),
    REFUSAL(new Tone(330, 90), new Tone(262, 130)),
    ALARM(new Tone(740, 140), new Tone(554, 140), new Tone(740, 140), new Tone(554, 200));

    record Tone(int hertz, int lengthMs) {}

    private final List<Tone> tones;

    Sound(Tone... tones) {
        this.tones = List.of(tones);
    }

    List<Tone> tones() {
        return tones;
    }
}
