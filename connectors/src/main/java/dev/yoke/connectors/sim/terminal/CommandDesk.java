package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.Fault;
import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.connectors.sim.broker.SimBroker;
import dev.yoke.connectors.sim.broker.TradeAnswer;
import dev.yoke.connectors.sim.terminal.CommandJournal.Stage;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.OrderCommand;
import dev.yoke.core.trade.ResultCategory;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Carries out each command at most once: journal first, then the trade server, then the answer.
///
/// MetaTrader 5 has many calls under way at once; MetaTrader 4 one, announced by `BUSY`. Thread: one.
/// Capacity: [#MOST_WAITING] commands under way; one more is answered THROTTLED.
final class CommandDesk {

    private static final Logger LOG = LoggerFactory.getLogger(CommandDesk.class);
    private static final int MOST_ATTEMPTS = 4;
    private static final int MOST_WAITING = 1_024;

    private final SimBroker broker;
    private final CommandJournal journal;
    private final TerminalTiming timing;
    private final Outlet outlet;
    private final Map<IntentId, Call> calls = new LinkedHashMap<>();
    private final List<IntentId> unacknowledged = new ArrayList<>();

    CommandDesk(SimBroker broker, CommandJournal journal, TerminalTiming timing, Outlet outlet) {
        this.broker = broker;
        this.journal = journal;
        this.timing = timing;
        this.outlet = outlet;
    }

    /// One command under way.
    private static final class Call {

        private final OrderCommand command;
        private final long arrivedNs;
        private Fault fault = new Fault.None();
        private long dueMs;
        private int attempts;
        private boolean started;
        private boolean replyLost;

        private Call(OrderCommand command, long arrivedNs) {
            this.command = command;
            this.arrivedNs = arrivedNs;
        }

        private long elapsedUs(Pulse pulse) {
            return (pulse.monoNs() - arrivedNs) / 1_000;
        }
    }

    /// @param refusal why the terminal itself does not carry it out, empty = it does
    void onCommand(OrderCommand command, Optional<TradeAnswer> refusal, Pulse pulse) {
        IntentId cid = command.intent();
        Optional<Stage> known = journal.find(cid);
        if (known.isPresent() && repeated(command, known.get())) {
            return;
        }
        Call call = new Call(command, pulse.monoNs());
        journal.received(cid);
        if (command.expiresMs() <= pulse.nowMs()) {
            finish(call, TradeAnswer.of(Reply.EXPIRED, Reply.EXPIRED.text()), pulse);
        } else if (refusal.isPresent()) {
            finish(call, refusal.get(), pulse);
        } else if (calls.size() >= MOST_WAITING) {
            finish(
                    call,
                    TradeAnswer.of(Reply.TOO_MANY_REQUESTS, "The terminal has too many commands under way"),
                    pulse);
        } else {
            calls.put(cid, call);
            unacknowledged.add(cid);
        }
    }

    /// @return true where the command's first arrival answers it
    private boolean repeated(OrderCommand command, Stage stage) {
        IntentId cid = command.intent();
        if (calls.containsKey(cid)) {
            outlet.put(new WireMessage.Ack(cid));
            return true;
        }
        return switch (stage) {
            // Never sent before the restart: it may go now.
            case Stage.Received s -> false;
            case Stage.Sent s -> {
                CommandResult unknown = outlet.result(
                        cid, Reply.TIMEOUT, "The terminal restarted while this was under way; look at the account", 0);
                journal.finished(unknown);
                outlet.put(new WireMessage.Result(unknown));
                yield true;
            }
            case Stage.Finished s -> {
                outlet.put(new WireMessage.Result(s.result()));
                yield true;
            }
        };
    }

    /// Does what is due. Call [#settle] afterwards.
    ///
    /// @param lastLine why a command must not go to the trade server any more, empty = it may
    void pump(Pulse pulse, Function<OrderCommand, Optional<TradeAnswer>> lastLine) {
        boolean durable = flush();
        unacknowledged.forEach(cid -> outlet.put(new WireMessage.Ack(cid)));
        unacknowledged.clear();
        start(pulse);
        List<Call> due = due(pulse);
        due.forEach(call -> journal.sent(call.command.intent()));
        durable &= flush();
        for (Call call : due) {
            Optional<TradeAnswer> refusal = lastLine.apply(call.command);
            if (call.command.expiresMs() <= pulse.nowMs() && !call.replyLost) {
                end(call, TradeAnswer.of(Reply.EXPIRED, Reply.EXPIRED.text()), pulse);
            } else if (refusal.isPresent() && !call.replyLost) {
                end(call, refusal.get(), pulse);
            } else if (!durable && !call.command.isExit()) {
                end(call, TradeAnswer.of(Reply.NO_CONNECTION, "The terminal's journal cannot be written"), pulse);
            } else {
                carryOut(call, pulse);
            }
        }
    }

    private void start(Pulse pulse) {
        boolean serial = broker.terms().isMt4();
        for (Call call : calls.values()) {
            if (!call.started) {
                begin(call, pulse);
                if (serial) {
                    outlet.put(new WireMessage.Busy(call.command.intent()));
                }
            }
            if (serial) {
                return;
            }
        }
    }

    private void begin(Call call, Pulse pulse) {
        call.started = true;
        call.attempts++;
        call.fault = broker.nextFault();
        long extraMs = call.fault instanceof Fault.Delay delay ? delay.ms() : 0;
        call.dueMs = pulse.monoMs() + broker.terms().latencyMs() + extraMs;
    }

    private List<Call> due(Pulse pulse) {
        List<Call> due = new ArrayList<>();
        for (Call call : calls.values()) {
            if (call.started && call.dueMs <= pulse.monoMs()) {
                due.add(call);
            }
            if (broker.terms().isMt4()) {
                break;
            }
        }
        return due;
    }

    private void carryOut(Call call, Pulse pulse) {
        if (call.replyLost) {
            end(call, search(call.command), pulse);
            return;
        }
        TradeAnswer answer = broker.execute(call.command, Optional.empty(), call.fault, pulse.nowMs());
        long againMs = pulse.monoMs() + timing.retryMs();
        if (answer.lost()) {
            call.replyLost = true;
            call.dueMs = pulse.monoMs() + (broker.terms().isMt4() ? 0 : timing.watchdogMs());
        } else if (isRepeatable(answer.reply(), call)
                && call.attempts < MOST_ATTEMPTS
                && call.command.expiresMs() > pulse.nowMs() + timing.retryMs()) {
            begin(call, pulse);
            call.dueMs = Math.max(call.dueMs, againMs);
        } else {
            end(call, answer, pulse);
        }
    }

    private boolean isRepeatable(Reply reply, Call call) {
        // MetaTrader 4 says "invalid price" of a price that has grown old, too: a second time it is plainly wrong.
        boolean isOldPrice = broker.terms().isMt4() && reply == Reply.INVALID_PRICE && call.attempts == 1;
        return isOldPrice
                || reply.category() == ResultCategory.RETRY_PRICE
                || reply.category() == ResultCategory.RETRY_BUSY;
    }

    /// After the trade server's silence: an entry that can be found by its magic was done. What is not found may still
    /// be on its way.
    private TradeAnswer search(OrderCommand command) {
        long magic = switch (command) {
            case OrderCommand.Open c -> c.magic();
            case OrderCommand.Place c -> c.magic();
            case OrderCommand.Close c -> 0;
            case OrderCommand.CloseBy c -> 0;
            case OrderCommand.Modify c -> 0;
            case OrderCommand.Change c -> 0;
            case OrderCommand.Cancel c -> 0;
        };
        if (magic == 0 || broker.terms().isMt4()) {
            return TradeAnswer.of(Reply.TIMEOUT, Reply.TIMEOUT.text());
        }
        Optional<TradeAnswer> executed = broker.deals().stream()
                .filter(deal -> deal.magic() == magic)
                .findFirst()
                .map(TradeAnswer::found);
        Optional<TradeAnswer> waiting = broker.orders().stream()
                .filter(order -> order.magic() == magic)
                .findFirst()
                .map(TradeAnswer::found);
        return executed.or(() -> waiting).orElseGet(() -> TradeAnswer.of(Reply.TIMEOUT, Reply.TIMEOUT.text()));
    }

    private void end(Call call, TradeAnswer answer, Pulse pulse) {
        calls.remove(call.command.intent());
        finish(call, answer, pulse);
    }

    private void finish(Call call, TradeAnswer answer, Pulse pulse) {
        CommandResult result = outlet.result(call.command.intent(), answer, call.elapsedUs(pulse));
        journal.finished(result);
        outlet.put(new WireMessage.Result(result));
    }

    private boolean flush() {
        try {
            journal.flush();
            return true;
        } catch (IOException refused) {
            LOG.error(
                    "{}: the command journal cannot be written", broker.terms().name(), refused);
            return false;
        }
    }

    /// Puts the outcomes on the disk, before their answers are sent.
    void settle() {
        flush();
    }

    /// When the next command is due, in monotonic milliseconds.
    long nextDueMs() {
        long next = Long.MAX_VALUE;
        Iterator<Call> waiting = calls.values().iterator();
        while (waiting.hasNext()) {
            Call call = waiting.next();
            next = Math.min(next, call.started ? call.dueMs : Long.MIN_VALUE);
            if (broker.terms().isMt4()) {
                break;
            }
        }
        return next;
    }
}
