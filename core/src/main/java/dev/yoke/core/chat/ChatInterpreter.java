package dev.yoke.core.chat;

import dev.yoke.core.message.Command;
import dev.yoke.core.signal.Signal;
import dev.yoke.core.view.PendingSignalView;
import java.util.List;
import java.util.Locale;

/// Reads one line of the trader's and answers. Pure: the same line in the same context gives the same reply.
///
/// Thread: any. Failure: a line that cannot be read is answered with what was not understood and an example.
public final class ChatInterpreter {

    private static final int MAX_LINE = 500;

    public ChatReply reply(String line, ChatContext context) {
        if (line.length() > MAX_LINE) {
            return new ChatReply.Say("That line has " + line.length() + " characters; at most " + MAX_LINE
                    + " are read. Write help for what I understand.");
        }
        Words words = Words.of(line);
        if (!words.hasNext()) {
            return new ChatReply.Say(ChatAnswers.HELP);
        }
        try {
            return read(words, line.strip(), context);
        } catch (NotUnderstood e) {
            return new ChatReply.Say(e.text());
        }
    }

    private static ChatReply read(Words words, String line, ChatContext context) throws NotUnderstood {
        String verb = words.take();
        ChatAnswers answers = new ChatAnswers(context);
        return switch (verb) {
            case "buy", "long" -> new EntryReader(context).read(Signal.Action.BUY, words, line);
            case "sell", "short" -> new EntryReader(context).read(Signal.Action.SELL, words, line);
            case "close", "exit" -> new ExitReader(context).close(words);
            case "cancel" -> new ExitReader(context).cancel(words);
            case "flatten", "flat", "panic", "stop" -> flatten(words);
            case "approve", "confirm" -> decide(words, context, true);
            case "reject", "drop" -> decide(words, context, false);
            case "positions", "position", "pos" -> new ChatReply.Say(answers.positions());
            case "orders" -> new ChatReply.Say(answers.orders());
            case "risk", "heat" -> new ChatReply.Say(answers.risk());
            case "status", "accounts", "health" -> new ChatReply.Say(answers.status());
            case "signals" -> new ChatReply.Say(answers.signals());
            case "why" -> new ChatReply.Say(answers.lastRefusal());
            case "help" -> new ChatReply.Say(ChatAnswers.HELP);
            case "rearm", "re-arm", "arm" ->
                new ChatReply.Say("Arming is done by hand in the header, never from the chat.");
            default -> question(line, verb, answers);
        };
    }

    private static ChatReply question(String line, String verb, ChatAnswers answers) throws NotUnderstood {
        String lower = line.toLowerCase(Locale.ROOT);
        if (lower.startsWith("what") || lower.startsWith("show") || lower.startsWith("how") || lower.startsWith("my")) {
            if (lower.contains("risk") || lower.contains("heat")) {
                return new ChatReply.Say(answers.risk());
            }
            if (lower.contains("position")) {
                return new ChatReply.Say(answers.positions());
            }
            if (lower.contains("order")) {
                return new ChatReply.Say(answers.orders());
            }
            if (lower.contains("status")) {
                return new ChatReply.Say(answers.status());
            }
        }
        throw new NotUnderstood("I do not understand '" + SymbolWords.shown(verb) + "'.", nearestExample(verb));
    }

    private static String nearestExample(String verb) {
        String start = verb.substring(0, 1);
        return ChatAnswers.names().stream()
                .filter(name -> name.startsWith(start))
                .findFirst()
                .flatMap(name -> ChatAnswers.HELP
                        .lines()
                        .filter(help -> help.contains(name))
                        .findFirst())
                .map(help -> help.split(" · ")[0])
                .orElse("buy 0.5% EURUSD sl 20 tp 40, or help");
    }

    private static ChatReply flatten(Words words) {
        boolean dryRun = words.rest().contains("dry");
        return new ChatReply.Do(
                new Command.FlattenAll("chat", dryRun),
                dryRun
                        ? "Show what a flatten would close and cancel. Nothing is sent."
                        : "Cancel every order and close every position on every account, then stay halted.");
    }

    private static ChatReply decide(Words words, ChatContext context, boolean approve) throws NotUnderstood {
        String verb = approve ? "approve" : "reject";
        List<PendingSignalView> pending = context.view().pendingSignals();
        if (pending.isEmpty()) {
            return new ChatReply.Say("No signal is waiting.");
        }
        String wanted = words.hasNext() ? words.take() : "";
        List<PendingSignalView> found =
                pending.stream().filter(view -> isMeant(view.signal(), wanted)).toList();
        if (found.size() != 1) {
            throw new NotUnderstood(
                    (found.isEmpty() ? "No waiting signal matches" : found.size() + " waiting signals match") + " '"
                            + SymbolWords.shown(wanted) + "': name its symbol or its id.",
                    verb + " "
                            + ChatAnswers.quoted(
                                    pending.getFirst().signal().id().value()));
        }
        Signal signal = found.getFirst().signal();
        return new ChatReply.Ask(
                List.of(new Command.ConfirmSignal(signal.id(), approve)),
                (approve ? "Approve " : "Reject ") + ChatAnswers.quoted(SignalText.of(signal)) + " from "
                        + ChatAnswers.quoted(signal.source()) + ".",
                Math.min(found.getFirst().expiresMs(), context.nowMs() + ChatReply.LIFE_MS));
    }

    private static boolean isMeant(Signal signal, String wanted) {
        return wanted.isEmpty()
                || signal.id().value().toLowerCase(Locale.ROOT).startsWith(wanted)
                || signal.symbolText().toLowerCase(Locale.ROOT).equals(wanted);
    }
}
