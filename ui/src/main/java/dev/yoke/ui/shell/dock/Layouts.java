package dev.yoke.ui.shell.dock;

import dev.yoke.ui.desk.Memory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The arrangements that are kept: the one of now, and those that the trader gave a name. Thread: FX.
public final class Layouts {

    private static final int VERSION = 1;
    private static final String NOW = "layout";
    private static final String OWN = "layouts";
    private static final int LONGEST_NAME = 40;

    private final Memory memory;
    private List<Named> own;

    record Named(String name, Layout layout) {

        Named(@Nullable String name, @Nullable Layout layout) {
            if (name == null || name.isBlank() || layout == null) {
                throw new IllegalArgumentException("a named layout wants a name and a layout");
            }
            this.name = name;
            this.layout = layout;
        }
    }

    /// @param base the name of the layout that it began as
    /// @param changed whether the trader has changed it since
    record Now(int version, String base, boolean changed, Layout layout) {

        Now(int version, @Nullable String base, boolean changed, @Nullable Layout layout) {
            if (version != VERSION || base == null || layout == null) {
                throw new IllegalArgumentException("a layout of another version: " + version);
            }
            this.version = version;
            this.base = base;
            this.changed = changed;
            this.layout = layout;
        }
    }

    record Own(int version, List<Named> layouts) {

        Own(int version, @Nullable List<Named> layouts) {
            if (version != VERSION || layouts == null) {
                throw new IllegalArgumentException("layouts of another version: " + version);
            }
            this.version = version;
            this.layouts = List.copyOf(layouts);
        }
    }

    public Layouts(Memory memory) {
        this.memory = memory;
        own = memory.read(OWN, Own.class).map(Own::layouts).orElse(List.of());
    }

    /// All that can be chosen, the built-in ones first.
    public List<String> names() {
        return Stream.concat(
                        Stream.of(BuiltIn.values()).map(BuiltIn::id),
                        own.stream().map(Named::name))
                .toList();
    }

    boolean isOwn(String name) {
        return own.stream().anyMatch(each -> each.name().equals(name));
    }

    Optional<Layout> own(String name) {
        return own.stream()
                .filter(each -> each.name().equals(name))
                .map(Named::layout)
                .findFirst();
    }

    /// Whether a layout may be kept under a name; the names of the built-in ones are taken.
    static boolean isName(String name) {
        String text = name.strip();
        return !text.isEmpty()
                && text.length() <= LONGEST_NAME
                && BuiltIn.of(text).isEmpty();
    }

    /// Replaces one of the same name.
    void save(String name, Layout layout) {
        List<Named> changed = new ArrayList<>(own);
        changed.removeIf(each -> each.name().equals(name));
        changed.add(new Named(name, layout));
        write(changed);
    }

    void rename(String before, String after) {
        own(before).ifPresent(layout -> {
            List<Named> changed = new ArrayList<>();
            for (Named each : own) {
                if (each.name().equals(before)) {
                    changed.add(new Named(after, layout));
                } else if (!each.name().equals(after)) {
                    changed.add(each);
                }
            }
            write(changed);
        });
    }

    void delete(String name) {
        write(own.stream().filter(each -> !each.name().equals(name)).toList());
    }

    private void write(List<Named> layouts) {
        own = List.copyOf(layouts);
        memory.write(OWN, new Own(VERSION, own));
    }

    Optional<Now> now() {
        return memory.read(NOW, Now.class);
    }

    void keep(String base, boolean changed, Layout layout) {
        memory.write(NOW, new Now(VERSION, base, changed, layout));
    }
}
