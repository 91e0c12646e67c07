package dev.yoke.app.install;

/// The two MetaTraders, told apart by the folder that holds their programs.
public enum Platform {
    MT5("MQL5", ".mq5", ".ex5", "Algo Trading"),
    MT4("MQL4", ".mq4", ".ex4", "AutoTrading");

    private final String folder;
    private final String source;
    private final String compiled;
    private final String button;

    Platform(String folder, String source, String compiled, String button) {
        this.folder = folder;
        this.source = source;
        this.compiled = compiled;
        this.button = button;
    }

    /// The folder of programs, also that of the sources on the class path.
    public String folder() {
        return folder;
    }

    /// Path of the Expert Advisor's source below the folder of programs.
    public String expert() {
        return EaBundle.EXPERTS + "YokeBridge" + source;
    }

    /// Path of the compiled Expert Advisor below the folder of programs.
    public String compiledExpert() {
        return EaBundle.EXPERTS + "YokeBridge" + compiled;
    }

    /// What the terminal's button is called that allows Expert Advisors to trade.
    public String button() {
        return button;
    }
}
