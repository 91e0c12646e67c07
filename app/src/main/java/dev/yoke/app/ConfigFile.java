package dev.yoke.app;

import dev.yoke.app.home.Home;
import dev.yoke.app.settings.PortsSection;
import dev.yoke.app.settings.PropSection;
import dev.yoke.app.settings.RiskSection;
import dev.yoke.app.settings.SaidKeys;
import dev.yoke.app.settings.SettingsFile;
import dev.yoke.app.settings.StrategySections;
import dev.yoke.connectors.prop.PropLibrary;
import dev.yoke.core.port.SettingsSaid;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;

/// Reads `yoke.toml`: hands each section to the class that knows it. Everything in it is optional; what nobody knows is
/// refused, so that a misspelt limit is never silently without effect.
///
/// Failure: [SettingsRefused] with all problems at once.
final class ConfigFile {
    private ConfigFile() {}

    /// @return the defaults where there is no such file
    static CockpitConfig read(Path file) {
        return Files.exists(file, LinkOption.NOFOLLOW_LINKS)
                ? parse(file, SettingsFile.bytes(file))
                : CockpitConfig.DEFAULT;
    }

    private static Path packs(Path file) {
        return Home.existing(file.toAbsolutePath().resolveSibling("")).packs();
    }

    /// What a file that was parsed says by itself, and not the defaults.
    static SettingsSaid said(Path file, byte[] bytes) {
        return SaidKeys.of(
                String.valueOf(file.getFileName()),
                SettingsFile.parse(file, bytes).root());
    }

    static CockpitConfig parse(Path file, byte[] bytes) {
        SettingsFile settings = SettingsFile.parse(file, bytes);
        CockpitConfig config = new CockpitConfig(
                PortsSection.read(settings.root().table("ports")),
                RiskSection.read(settings.root().table("risk")),
                StrategySections.read(
                        settings.root().table("agents"), settings.root().table("strategies")),
                PropSection.read(settings.root().table("prop"), () -> PropLibrary.of(packs(file))),
                String.valueOf(file.getFileName()));
        settings.finish();
        return config;
    }
}
