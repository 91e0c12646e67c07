package dev.yoke.ea.lint;

import java.util.List;

/// What C++ has and MQL has not, or has otherwise.
final class LanguageRules {

    private static final String NUMBER =
            "(?:int|uint|long|ulong|short|ushort|char|uchar|bool|double|float|datetime|color|string)";
    private static final String KEYWORDS = "auto|nullptr|constexpr|consteval|constinit|template|typename|operator|try"
            + "|catch|throw|static_cast|dynamic_cast|reinterpret_cast|const_cast|unsigned|signed|size_t|namespace|using"
            + "|override|noexcept|decltype|explicit|friend|mutable|typedef|union|volatile|goto|concept|requires|alignas"
            + "|static_assert|inline|wchar_t|u?int(?:8|16|32|64)_t";

    private LanguageRules() {}

    static List<Rule> all() {
        return List.of(
                Rule.code(
                        3,
                        "dynamic-array",
                        "dynamic arrays are declared with ARR, ARR_REF and ARR_CREF",
                        "\\[\\s*\\]",
                        (source, offset) -> !source.isNamed("Language.mqh")),
                Rule.code(3, "two-dimensions", "an array has one dimension", "\\]\\s*\\["),
                Rule.code(4, "arrow", "there are no pointers; objects go by reference", "->"),
                Rule.code(4, "allocation", "there is no new and no delete", "\\b(?:new|delete)\\b"),
                Rule.code(
                        4,
                        "pointer",
                        "there are no pointers and no addresses",
                        "(?:\\b(?:void|" + NUMBER + ")|\\b[A-Z]\\w*[a-z]\\w*)\\s*\\*\\s*\\w+\\s*[;=,)]"
                                + "|[=(,]\\s*&\\s*[A-Za-z_]"),
                Rule.code(
                        4,
                        "reference-return",
                        "MQL functions return no references",
                        "^\\s*(?:const\\s+)?[A-Za-z_]\\w*\\s*&\\s*\\w+\\s*\\(",
                        (source, offset) -> !source.isInFunction(offset)),
                Rule.code(
                        4,
                        "reference-local",
                        "MQL has references only as parameters",
                        "^\\s*(?:const\\s+)?[A-Za-z_]\\w*\\s*&\\s*\\w+\\s*=[^=]",
                        MqlSource::isInFunction),
                Rule.code(
                        8,
                        "string-switch",
                        "a switch takes whole numbers and enumerations, not strings",
                        "\\bcase\\s*\""),
                Rule.code(
                        8,
                        "case-braces",
                        "every case has braces, or falls through to one that has",
                        "\\b(?:case\\b[^:;{}]*|default\\s*):(?!\\s*(?:\\{|case\\b|default\\b))"),
                Rule.code(
                        9,
                        "uninitialised",
                        "MQL does not initialise numbers; give a first value",
                        "^\\s*" + NUMBER + "\\s+\\w+(?:\\s*,\\s*\\w+)*\\s*;",
                        MqlSource::isInFunction),
                Rule.code(
                        10,
                        "cpp-word",
                        "MQL does not know this word, or means something else",
                        "\\b(?:" + KEYWORDS + ")\\b"),
                Rule.code(10, "standard-library", "MQL has no standard library of C++", "\\bstd\\s*::"),
                Rule.code(
                        10,
                        "member-initialiser",
                        "fields get their first values in the constructor",
                        "^\\s*(?:const\\s+)?[A-Za-z_]\\w*\\s+\\w+\\s*=[^=]",
                        MqlSource::isInType),
                Rule.code(10, "lambda", "MQL has no lambdas", "\\[\\s*(?:&|=|this)\\s*\\]|\\[\\s*\\]\\s*\\("),
                Rule.code(
                        10, "range-for", "MQL counts through an array", "\\bfor\\s*\\([^;()]*[^:]:[^:][^;]*\\)\\s*\\{"),
                Rule.code(
                        10,
                        "brace-initialiser",
                        "MQL fills structs field by field, only the platform's own with = {}",
                        "^(?!.*\\bMql)[^=\\n]*=\\s*\\{\\s*\\}|\\breturn\\s*\\{|^\\s*(?:" + NUMBER
                                + "|[A-Z]\\w*)\\s+\\w+\\s*\\{[^{}]*\\}\\s*;"),
                Rule.code(10, "attribute", "MQL has no attributes", "\\[\\["),
                Rule.code(10, "word-operator", "MQL writes &&, || and !", "\\b(?:and|or|not|xor)\\b"),
                Rule.code(10, "trailing-comma", "MetaEditor takes no comma before a closing brace", ",\\s*\\}"),
                Rule.code(
                        10,
                        "static-local",
                        "a static local outlives a change of the chart unseen; keep it in an object",
                        "^\\s*static\\b",
                        MqlSource::isInFunction),
                Rule.code(
                        11,
                        "number-suffix",
                        "MQL casts instead: (long)1, (ulong)1",
                        "\\b(?:0[xX][0-9a-fA-F]+|\\d+)(?:[uU]?[lL]{1,2}|[uU])\\b|\\d'\\d"),
                Rule.code(11, "typed-literal", "D'..', C'..' and B'..' are not C++", "\\b[DCB]'"),
                Rule.code(
                        11,
                        "predefined",
                        "predefined variables are those of the chart's symbol; ask SymbolInfo for one by name",
                        "(?<![.\\w])(?:Bid|Ask|Point|Digits|Bars)\\b(?!\\s*\\()"
                                + "|(?<![.\\w])(?:Open|High|Low|Close|Volume|Time)\\s*\\["));
    }
}
