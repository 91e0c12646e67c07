/// MetaTrader's data folders on this machine, and the Expert Advisor's files in them.
@NullMarked
package dev.yoke.app.install;

import org.jspecify.annotations.NullMarked;
