package dev.yoke.core.view;

import dev.yoke.core.market.Instrument;

/// The latest quote of an instrument. Units: prices 1e-8; `timeMs` UTC epoch ms of the quote; `dayOpen` bid at the
/// start of the server's day, 0 =
/// not known. `stale` when older than the policy allows or the link is not live.
public record QuoteView(
        Instrument instrument, long bid, long ask, long timeMs, int digits, long point, long dayOpen, boolean stale) {}
