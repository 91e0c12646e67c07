package dev.yoke.core.view;

import dev.yoke.core.trade.Deal;

/// One execution of the recent past, newest first in lists.
public record DealView(Deal deal, String source, int digits) {}
