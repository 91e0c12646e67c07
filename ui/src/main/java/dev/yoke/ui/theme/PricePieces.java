package dev.yoke.ui.theme;

/// A price in three pieces as traders read it: `1.08` · `51` large · `2` small. Without a fractional pip the tail is
/// empty.
public record PricePieces(String head, String pips, String tail) {

    public static PricePieces of(long units, int digits) {
        String text = Figures.price(units, digits);
        if (units == 0) {
            return new PricePieces(text, "", "");
        }
        boolean fractionalPip = digits == 3 || digits == 5;
        int tailStart = fractionalPip ? text.length() - 1 : text.length();
        int pipsStart = twoDigitsBefore(text, tailStart);
        return new PricePieces(
                text.substring(0, pipsStart), text.substring(pipsStart, tailStart), text.substring(tailStart));
    }

    /// The price in one piece.
    @Override
    public String toString() {
        return head + pips + tail;
    }

    private static int twoDigitsBefore(String text, int end) {
        int index = end;
        int digits = 0;
        while (index > 0 && digits < 2) {
            index--;
            if (Character.isDigit(text.charAt(index))) {
                digits++;
            }
        }
        return index;
    }
}
