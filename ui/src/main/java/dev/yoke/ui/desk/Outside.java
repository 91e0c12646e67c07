package dev.yoke.ui.desk;

import dev.yoke.core.port.DealArchive;
import dev.yoke.core.port.Exports;
import dev.yoke.core.port.PropPacks;
import dev.yoke.core.port.SettingsSaid;
import dev.yoke.core.port.SignalSources;
import dev.yoke.core.port.SignalStories;

/// What lies beyond engine and views: the journal's stories, the addresses for signals, the settings file. Everything
/// here may wait for a disk and is asked through [dev.yoke.ui.fx.Background], but for `said`.
///
/// @param said what the settings file says, from memory
/// @param around terminals on the disk, the demo, the program itself
/// @param deals all deals that the journal holds
/// @param exports where what the trader exports is written
public record Outside(
        SignalStories stories,
        SignalSources sources,
        SettingsSaid.Source said,
        PropPacks packs,
        Surroundings around,
        DealArchive deals,
        Exports exports) {

    /// Without a journal's deals and without a place for files.
    public Outside(
            SignalStories stories,
            SignalSources sources,
            SettingsSaid.Source said,
            PropPacks packs,
            Surroundings around) {
        this(
                stories,
                sources,
                said,
                packs,
                around,
                DealArchive.none(),
                (chosen, name, content) -> new Exports.Failed(name));
    }

    /// With nothing around the engine.
    public Outside(SignalStories stories, SignalSources sources, SettingsSaid.Source said, PropPacks packs) {
        this(stories, sources, said, packs, Surroundings.NOTHING);
    }

    /// For a screen without a cockpit behind it: the sampler, tests.
    public static final Outside NOTHING =
            new Outside(SignalStories.NONE, SignalSources.NONE, () -> SettingsSaid.NOTHING, PropPacks.NONE);
}
