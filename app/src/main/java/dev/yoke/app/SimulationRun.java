package dev.yoke.app;

final class SimulationRun {
    static int of(YokeCommand yoke, SimulationOptions s) {
        throw new CommandFailedException("not wired");
    }
}
