/// What flows into the engine: commands that ask, events that tell, and the answers.
@NullMarked
package dev.yoke.core.message;

import org.jspecify.annotations.NullMarked;
