package dev.yoke.ui.chat;

/// One entry of the conversation.
sealed interface ChatEntry {

    record Asked(String text) implements ChatEntry {}

    record Told(String text) implements ChatEntry {}

    record Proposed(Proposal proposal) implements ChatEntry {}
}
