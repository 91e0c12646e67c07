/// `yoke.toml`: reading, checking and saying what is wrong where.
@NullMarked
package dev.yoke.app.settings;

import org.jspecify.annotations.NullMarked;
