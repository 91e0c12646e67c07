package dev.yoke.connectors.gateway.webhook;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.risk.Level;
import dev.yoke.core.risk.Sizing;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.trade.OrderType;
import dev.yoke.core.trade.Price;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/// A body that was understood, before it has a source, a time of arrival and an identity.
///
/// @param id the sender's own unique id
/// @param sentMs when the sender fired it, UTC epoch milliseconds
/// @param barMs opening time of the bar it fired on, UTC epoch milliseconds
/// @param barLengthMs length of that bar
/// @param bareLevels names of the level fields whose unit came from the convention and not from the sender
/// @param fingerprint the normalised fields that make two bodies the same signal
/// @param raw the body with secrets removed
/// @param notes what was not used, in words for the sender
/// @param plan what is to become of the position: further targets, break-even, trailing
public record SignalDraft(
        Signal.Action action,
        String symbolText,
        OrderType orderType,
        Price price,
        Level stopLoss,
        Level takeProfit,
        Sizing sizing,
        String comment,
        Optional<String> id,
        OptionalLong sentMs,
        OptionalLong barMs,
        OptionalLong barLengthMs,
        List<String> bareLevels,
        String fingerprint,
        String raw,
        List<String> notes,
        ExitPlan plan) {

    public SignalDraft {
        bareLevels = List.copyOf(bareLevels);
        notes = List.copyOf(notes);
    }

    /// The same with every trace of a secret hidden: a sender may put its own address into the message.
    public SignalDraft without(String secret) {
        if (!raw.contains(secret) && !comment.contains(secret)) {
            return this;
        }
        return new SignalDraft(
                action,
                symbolText,
                orderType,
                price,
                stopLoss,
                takeProfit,
                sizing,
                comment.replace(secret, Redaction.MARK),
                id,
                sentMs,
                barMs,
                barLengthMs,
                bareLevels,
                fingerprint,
                raw.replace(secret, Redaction.MARK),
                notes,
                plan);
    }
}
