package dev.yoke.app.install;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/// Where terminals are looked for without being told.
///
/// @param terminals `%APPDATA%\MetaQuotes\Terminal` of this user, where this is Windows
/// @param winePrefixes folders with a `drive_c`
/// @param userName for the user's folder in a prefix that has several
public record SearchPlaces(Optional<Path> terminals, List<Path> winePrefixes, String userName) {

    public static SearchPlaces ofSystem() {
        return of(
                System.getProperty("os.name", ""),
                System.getenv(),
                System.getProperty("user.home", "."),
                System.getProperty("user.name", ""));
    }

    static SearchPlaces of(String os, Map<String, String> environment, String userHome, String userName) {
        if (os.toLowerCase(Locale.ROOT).startsWith("windows")) {
            Path roaming = Optional.ofNullable(environment.get("APPDATA"))
                    .filter(value -> !value.isBlank())
                    .map(Path::of)
                    .orElse(Path.of(userHome, "AppData", "Roaming"));
            return new SearchPlaces(Optional.of(DataFolders.terminalsIn(roaming)), List.of(), userName);
        }
        List<Path> prefixes = new ArrayList<>();
        Optional.ofNullable(environment.get("WINEPREFIX"))
                .filter(value -> !value.isBlank())
                .map(Path::of)
                .ifPresent(prefixes::add);
        Path usual = Path.of(userHome, ".wine");
        if (!prefixes.contains(usual)) {
            prefixes.add(usual);
        }
        // One that may not be read stays, so that the search says so.
        prefixes.removeIf(prefix -> Files.notExists(prefix.resolve("drive_c")));
        return new SearchPlaces(Optional.empty(), List.copyOf(prefixes), userName);
    }
}
