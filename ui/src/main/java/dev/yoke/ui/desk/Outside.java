package dev.yoke.ui.desk;

import dev.yoke.core.port.PropPacks;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.port.SignalSources;
import dev.yoke.core.port.SignalStories;

/// What lies beyond engine and views: the journal's stories, the addresses for signals, the settings file. Everything
/// here may wait for a disk and is asked through [dev.yoke.ui.fx.Background], but for `said`.
///
/// @param said what the settings file says, from memory
/// @param around terminals on the disk, the demo, the program itself
public record Outside(
        SignalStories stories, SignalSources sources, SettingsSaid.Source said, PropPacks packs, Surroundings around) {

    /// With nothing around the engine.
    public Outside(SignalStories stories, SignalSources sources, SettingsSaid.Source said, PropPacks packs) {
        this(stories, sources, said, packs, Surroundings.NOTHING);
    }

    /// For a screen without a cockpit behind it: the sampler, tests.
    public static final Outside NOTHING =
            new Outside(SignalStories.NONE, SignalSources.NONE, () -> SettingsSaid.NOTHING, PropPacks.NONE);
}
