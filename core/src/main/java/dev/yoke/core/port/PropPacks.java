package dev.yoke.core.port;

import dev.yoke.core.risk.prop.PropPack;
import java.util.List;

/// The rule sets of prop firms that can be chosen, ordered by id.
///
/// Thread: any that may wait for the disk.
public interface PropPacks {

    PropPacks NONE = List::of;

    List<PropPack> all();
}
