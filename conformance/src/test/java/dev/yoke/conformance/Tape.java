package dev.yoke.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.ReentrantLock;

/// What was said on a line, as it arrived there, before any fault. Capacity: the first [#MOST] frames that are neither
/// heartbeats nor quotes, and the last of those. Thread: any.
final class Tape {

    static final int MOST = 20_000;

    /// One frame without its LF.
    record Said(Way way, String frame) {
        String type() {
            return FrameFaults.type(frame);
        }

        String field(int index) {
            return frame.split("\t", -1)[index];
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Said> frames = new ArrayList<>();

    void add(Way way, String frame) {
        Said said = new Said(way, frame);
        boolean often = said.type().equals("HB") || said.type().equals("TICK");
        lock.lock();
        try {
            if (often) {
                frames.removeIf(old -> old.way() == way
                        && old.type().equals(said.type())
                        && (said.type().equals("HB") || old.field(1).equals(said.field(1)))
                        && frames.size() > MOST / 2);
            }
            if (frames.size() < MOST) {
                frames.add(said);
            }
        } finally {
            lock.unlock();
        }
    }

    List<Said> of(Way way, String type) {
        lock.lock();
        try {
            return frames.stream()
                    .filter(said -> said.way() == way && said.type().equals(type))
                    .toList();
        } finally {
            lock.unlock();
        }
    }
}
