package dev.yoke.ui.shell.palette;

import dev.yoke.ui.desk.Memory;
import java.util.ArrayList;
import java.util.List;

/// What was chosen last, kept from run to run. Thread: FX.
final class Recent {

    private static final String NAME = "palette";
    private static final int KEPT = 30;

    private final Memory memory;
    private final List<String> ids = new ArrayList<>();

    /// As kept, the latest first.
    record Kept(List<String> ids) {}

    Recent(Memory memory) {
        this.memory = memory;
        memory.read(NAME, Kept.class).ifPresent(kept -> {
            if (kept.ids() != null) {
                ids.addAll(kept.ids().stream().limit(KEPT).toList());
            }
        });
    }

    void chosen(String id) {
        ids.remove(id);
        ids.addFirst(id);
        while (ids.size() > KEPT) {
            ids.removeLast();
        }
        memory.write(NAME, new Kept(List.copyOf(ids)));
    }

    /// 0 = the latest, −1 = not lately.
    int rank(String id) {
        return ids.indexOf(id);
    }
}
