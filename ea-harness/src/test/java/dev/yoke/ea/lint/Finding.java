package dev.yoke.ea.lint;

/// A place that breaks a rule. `line` counts from 1.
record Finding(String file, int line, String rule, String why) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + rule + ": " + why;
    }
}
