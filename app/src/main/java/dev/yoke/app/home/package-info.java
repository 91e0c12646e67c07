/// The folder that holds everything Yoke keeps, and the files in it that other programs of the same user read.
@NullMarked
package dev.yoke.app.home;

import org.jspecify.annotations.NullMarked;
