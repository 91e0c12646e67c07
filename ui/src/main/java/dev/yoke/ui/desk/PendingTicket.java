package dev.yoke.ui.desk;

import dev.yoke.core.market.Instrument;
import dev.yoke.core.message.Answer;
import dev.yoke.core.signal.Signal;

/// The ticket as it stands in the form and what the engine's gate said of it last: for the heat map's preview and for
/// the lines on a chart.
///
/// @param answer to a [dev.yoke.core.message.Command.PreviewSignal], one decision per account
public record PendingTicket(Instrument instrument, Signal signal, Answer answer) {}
