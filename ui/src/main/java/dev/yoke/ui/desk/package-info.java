/// What the panels of one desk share: ports, preferences, actions, the selection, drafts of tickets, memory.
@NullMarked
package dev.yoke.ui.desk;

import org.jspecify.annotations.NullMarked;
