/// The rules of the risk gate, one class each; [dev.yoke.core.risk.rule.EntryRules] lists them.
@NullMarked
package dev.yoke.core.risk.rule;

import org.jspecify.annotations.NullMarked;
