package dev.yoke.core.view;

import java.util.List;

/// The activities after a sequence number. `lost` of them are gone from the bounded feed (2,048 kept): the reader
/// starts anew from this batch.
public record ActivityBatch(List<Activity> activities, long lastSequence, long lost) {
    public ActivityBatch {
        activities = List.copyOf(activities);
    }
}
