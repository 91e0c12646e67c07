package dev.yoke.core.engine;

import dev.yoke.core.message.Answer;

/// Where the answer to a command goes; called once.
interface Reply {
    void answer(Answer answer);
}
