/// The offline command parser of the chat: text in, a proposal or an answer out. No model, no I/O.
@NullMarked
package dev.yoke.core.chat;

import org.jspecify.annotations.NullMarked;
