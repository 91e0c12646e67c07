/// Every limit against its use, prop firms' floors, what waits for its day, news and regimes, and positions without a
/// stop.
@NullMarked
package dev.yoke.ui.risk;

import org.jspecify.annotations.NullMarked;
