package dev.yoke.connectors.sim.terminal;

import dev.yoke.connectors.sim.broker.Reply;
import dev.yoke.connectors.sim.broker.TradeAnswer;
import dev.yoke.connectors.wire.WireMessage;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.IntentId;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import java.util.ArrayList;
import java.util.List;

/// Messages that wait until the broker's books and the journal are on the disk. Thread: one.
final class Outlet {

    private final TerminalId terminal;
    private final Platform platform;
    private final List<WireMessage> answers = new ArrayList<>();

    Outlet(TerminalId terminal, Platform platform) {
        this.terminal = terminal;
        this.platform = platform;
    }

    void put(WireMessage message) {
        answers.add(message);
    }

    List<WireMessage> take() {
        List<WireMessage> taken = List.copyOf(answers);
        answers.clear();
        return taken;
    }

    boolean isEmpty() {
        return answers.isEmpty();
    }

    CommandResult result(IntentId cid, TradeAnswer answer, long elapsedUs) {
        return new CommandResult(
                terminal,
                cid,
                answer.reply().category(),
                answer.reply().code(platform),
                answer.text(),
                answer.order(),
                answer.deal(),
                answer.identifier(),
                answer.lots(),
                answer.price(),
                elapsedUs);
    }

    CommandResult result(IntentId cid, Reply reply, String text, long elapsedUs) {
        return result(cid, TradeAnswer.of(reply, text), elapsedUs);
    }
}
