package dev.yoke.ea.harness;

/// The two platforms an Expert Advisor is written for.
public enum EaPlatform {
    MT4("4"),
    MT5("5");

    private final String number;

    EaPlatform(String number) {
        this.number = number;
    }

    /// The folder of its sources in a terminal's data folder.
    public String folder() {
        return "MQL" + number;
    }

    /// What the language defines on it, as `__MQL5__`.
    public String macro() {
        return "__MQL" + number + "__";
    }

    /// The name of the native terminal's program, as `terminal-mt5`.
    public String program() {
        return "terminal-mt" + number;
    }

    /// The Expert Advisor's source below [#folder()].
    public String expert() {
        return "Experts/Yoke/YokeBridge.mq" + number;
    }
}
