package dev.yoke.ui.chat;

import dev.yoke.core.chat.ChatContext;
import dev.yoke.core.chat.ChatInterpreter;
import dev.yoke.core.chat.ChatReply;
import dev.yoke.core.view.Activity;
import dev.yoke.ui.desk.ScreenPorts;
import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/// The conversation: what was asked, what was answered, what waits for a click.
public final class ChatViewModel {

    private static final int KEPT = 200;
    private static final int HISTORY_KEPT = 100;

    private final ScreenPorts ports;
    private final ChatInterpreter interpreter;
    private final ObservableList<ChatEntry> entries = FXCollections.observableArrayList();
    private final List<String> history = new ArrayList<>();
    private int historyAt;

    public ChatViewModel(ScreenPorts ports, ChatInterpreter interpreter) {
        this.ports = ports;
        this.interpreter = interpreter;
    }

    void submit(String line) {
        String text = line.strip();
        if (text.isEmpty()) {
            return;
        }
        history.add(text);
        if (history.size() > HISTORY_KEPT) {
            history.removeFirst();
        }
        historyAt = history.size();
        add(new ChatEntry.Asked(text));
        ChatContext context = new ChatContext(
                ports.views().current(),
                ports.views().activitiesAfter(0).activities().stream()
                        .map(Activity::decision)
                        .flatMap(java.util.Optional::stream)
                        .toList(),
                ports.clock().nowMs());
        add(entryOf(interpreter.reply(text, context)));
    }

    private ChatEntry entryOf(ChatReply reply) {
        return switch (reply) {
            case ChatReply.Say say -> new ChatEntry.Told(say.text());
            case ChatReply.Ticket ticket -> new ChatEntry.Proposed(Proposal.of(ports, ticket));
            case ChatReply.Ask ask -> new ChatEntry.Proposed(Proposal.of(ports, ask));
            case ChatReply.Do what -> new ChatEntry.Proposed(Proposal.of(ports, what));
        };
    }

    private void add(ChatEntry entry) {
        entries.add(entry);
        if (entries.size() > KEPT) {
            entries.removeFirst();
        }
    }

    void onFrame() {
        for (ChatEntry entry : entries) {
            if (entry instanceof ChatEntry.Proposed proposed) {
                proposed.proposal().onFrame();
            }
        }
    }

    /// The line before the one shown; the oldest again at the end.
    String older() {
        historyAt = Math.max(0, historyAt - 1);
        return history.isEmpty() ? "" : history.get(historyAt);
    }

    /// The line after the one shown; nothing after the newest.
    String newer() {
        historyAt = Math.min(history.size(), historyAt + 1);
        return historyAt == history.size() ? "" : history.get(historyAt);
    }

    ObservableList<ChatEntry> entries() {
        return entries;
    }
}
