package dev.yoke.core.view;

import dev.yoke.core.trade.Price;

/// The exit plan of an open position.
///
/// @param plan the plan as it can be set again: `be=1R tp=2R:50%`
/// @param summary where it stands: `BE reached, 1 of 3 targets`
/// @param nextTrigger the nearest price at which something happens, [Price#NONE] where nothing waits for a price
/// @param trouble why it does not go on, empty where it does
public record PlanView(String plan, String summary, Price nextTrigger, String trouble) {}
