package dev.yoke.core.risk;

import dev.yoke.core.trade.Lots;
import java.util.List;

/// What the risk gate says of a proposal: every rule's verdict and, where none denies, the size.
///
/// @param sized as asked for and as the limits leave it, also where a rule denies
/// @param lots 0 when denied
/// @param riskMoney lost at the stop with these lots, account currency 1e-8
/// @param summary one line for the trader: `0.12 lots risk 0.49 % = 49.20 USD` or the first refusal
public record Assessment(Sized sized, Lots lots, long riskMoney, List<Verdict> verdicts, String summary) {

    public Assessment {
        verdicts = List.copyOf(verdicts);
    }

    public boolean approved() {
        return verdicts.stream().noneMatch(Verdict::denies);
    }
}
