package dev.yoke.ui.shell.sound;

/// Where a sound goes. Returns at once, and plays nothing where there is no device. Thread: FX.
@FunctionalInterface
public interface Speaker {

    void play(Sound sound);
}
