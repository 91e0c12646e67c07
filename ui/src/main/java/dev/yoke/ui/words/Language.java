package dev.yoke.ui.words;

import java.util.Locale;
import java.util.Optional;

/// A language of the screen. Figures have Latin digits in all of them, as the terminals have.
public enum Language {
    EN("en", "English", false),
    ES("es", "Español", false),
    FA("fa-u-nu-latn", "فارسی", true);

    private final Locale locale;
    private final String nativeName;
    private final boolean rightToLeft;

    Language(String tag, String nativeName, boolean rightToLeft) {
        this.locale = Locale.forLanguageTag(tag);
        this.nativeName = nativeName;
        this.rightToLeft = rightToLeft;
    }

    /// By its ISO 639 code: `en`, `es`, `fa`.
    public static Optional<Language> of(String code) {
        for (Language language : values()) {
            if (language.code().equalsIgnoreCase(code)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }

    /// The computer's language where Yoke has it, else English.
    public static Language ofSystem() {
        return of(Locale.getDefault().getLanguage()).orElse(EN);
    }

    public String code() {
        return locale.getLanguage();
    }

    public Locale locale() {
        return locale;
    }

    public String nativeName() {
        return nativeName;
    }

    public boolean isRightToLeft() {
        return rightToLeft;
    }
}
