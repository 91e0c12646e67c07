package dev.yoke.connectors.gateway;

import com.fasterxml.jackson.core.JsonGenerator;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.trade.Account;
import dev.yoke.core.trade.Order;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.TerminalIdentity;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.FlattenView;
import dev.yoke.core.view.OrderView;
import dev.yoke.core.view.PlanView;
import dev.yoke.core.view.PositionView;
import dev.yoke.core.view.PropView;
import dev.yoke.core.view.TerminalView;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalLong;

/// The read models as JSON. Prices, lots and money are JSON numbers, exact to 1e-8; 0 means "none" for stop and target,
/// as in MetaTrader; times are UTC epoch milliseconds; enumerations are upper-case words; what is not known is null.
final class ViewJson {

    private ViewJson() {}

    static void status(JsonGenerator out, CockpitView view) throws IOException {
        out.writeStartObject();
        out.writeNumberField("timeMs", view.nowMs());
        out.writeBooleanField("halted", view.halt().halted());
        out.writeObjectFieldStart("halt");
        out.writeBooleanField("halted", view.halt().halted());
        out.writeNumberField("sinceMs", view.halt().sinceMs());
        out.writeStringField("origin", view.halt().origin());
        out.writeEndObject();
        out.writeArrayFieldStart("terminals");
        for (TerminalView terminal : view.terminals()) {
            terminal(out, terminal);
        }
        out.writeEndArray();
        out.writeNumberField("positions", view.positions().size());
        out.writeNumberField("orders", view.orders().size());
        out.writeNumberField("pendingSignals", view.pendingSignals().size());
        prop(out, view);
        queues(out, view);
        journal(out, view);
        PipelineJson.write(out, view.pipeline());
        out.writeEndObject();
    }

    private static void terminal(JsonGenerator out, TerminalView terminal) throws IOException {
        Optional<TerminalIdentity> identity = terminal.identity();
        out.writeStartObject();
        out.writeStringField("name", terminal.id().name());
        text(out, "platform", identity.map(i -> i.platform().name()));
        text(out, "tradeMode", identity.map(i -> i.tradeMode().name()));
        text(out, "company", identity.map(TerminalIdentity::company));
        text(out, "server", identity.map(TerminalIdentity::server));
        login(out, "account", identity);
        out.writeStringField("state", terminal.state().name());
        out.writeStringField("stateReason", terminal.stateReason());
        money(out, terminal.account());
        Replies.number(out, "dayStartBalance", terminal.dayStartBalance());
        Replies.number(out, "dayProfit", terminal.dayProfit());
        out.writeBooleanField("halted", terminal.halted());
        out.writeBooleanField("liveArmed", terminal.liveArmed());
        out.writeBooleanField("reconciled", terminal.reconciled());
        out.writeStringField("tradingBlocked", terminal.tradingBlocked());
        out.writeNumberField("unknownOutcomes", terminal.unknownOutcomes());
        out.writeNumberField("lastHeartbeatMs", terminal.lastHeartbeatMs());
        out.writeNumberField("pingUs", terminal.pingUs());
        out.writeEndObject();
    }

    private static void money(JsonGenerator out, Optional<Account> account) throws IOException {
        text(out, "currency", account.map(Account::currency));
        amount(out, "balance", account.map(a -> a.balance().units()));
        amount(out, "equity", account.map(a -> a.equity().units()));
        amount(out, "margin", account.map(a -> a.margin().units()));
        amount(out, "freeMargin", account.map(a -> a.freeMargin().units()));
        amount(out, "marginLevel", account.map(Account::marginLevel));
        amount(out, "profit", account.map(a -> a.profit().units()));
    }

    private static void prop(JsonGenerator out, CockpitView view) throws IOException {
        out.writeArrayFieldStart("prop");
        for (PropView account : view.risk().prop()) {
            out.writeStartObject();
            out.writeStringField("terminal", account.terminal().name());
            out.writeStringField("pack", account.packId());
            out.writeStringField("phase", account.phase().name());
            Replies.number(out, "equity", account.equity());
            amount(out, "dailyFloor", optional(account.dailyFloor()));
            amount(out, "overallFloor", optional(account.overallFloor()));
            Replies.number(out, "floor", account.floor());
            Replies.number(out, "headroom", account.headroom());
            out.writeNumberField("msToReset", account.msToReset());
            out.writeStringField("reset", account.reset());
            out.writeStringField("warning", account.warning());
            out.writeNumberField("daysTraded", account.daysTraded());
            Replies.number(out, "profit", account.profit());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static Optional<Long> optional(OptionalLong amount) {
        return amount.isPresent() ? Optional.of(amount.getAsLong()) : Optional.empty();
    }

    private static void queues(JsonGenerator out, CockpitView view) throws IOException {
        out.writeArrayFieldStart("queues");
        for (var queue : view.queues()) {
            out.writeStartObject();
            out.writeStringField("name", queue.name());
            out.writeNumberField("depth", queue.depth());
            out.writeNumberField("capacity", queue.capacity());
            out.writeNumberField("refused", queue.refused());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void journal(JsonGenerator out, CockpitView view) throws IOException {
        out.writeObjectFieldStart("journal");
        out.writeBooleanField("healthy", view.journal().healthy());
        out.writeStringField("reason", view.journal().reason());
        out.writeNumberField("queued", view.journal().queued());
        out.writeNumberField("syncs", view.journal().syncs());
        out.writeNumberField("syncMicros", view.journal().syncMicros());
        out.writeEndObject();
    }

    static void positions(JsonGenerator out, CockpitView view) throws IOException {
        out.writeStartArray();
        for (PositionView each : view.positions()) {
            position(out, view, each);
        }
        out.writeEndArray();
    }

    private static void position(JsonGenerator out, CockpitView view, PositionView each) throws IOException {
        Position position = each.position();
        out.writeStartObject();
        out.writeStringField("terminal", position.terminal().name());
        login(out, "account", identity(view, position.terminal()));
        out.writeNumberField("id", position.identifier());
        out.writeNumberField("ticket", position.ticket());
        out.writeStringField("symbol", position.symbol().name());
        out.writeStringField("side", position.side().name());
        Replies.number(out, "lots", position.lots().units());
        Replies.number(out, "openPrice", position.openPrice().units());
        Replies.number(out, "currentPrice", position.currentPrice().units());
        Replies.number(out, "sl", position.stopLoss().units());
        Replies.number(out, "tp", position.takeProfit().units());
        Replies.number(out, "profit", each.profit().units());
        Replies.number(out, "swap", position.swap().units());
        Replies.number(out, "commission", position.commission().units());
        out.writeStringField("currency", each.profit().currency());
        Replies.number(out, "pips", each.pips());
        Replies.number(out, "r", each.rMultiple());
        Replies.number(out, "risk", each.risk().units());
        out.writeBooleanField("nakedStop", each.nakedStop());
        out.writeStringField("source", each.source());
        out.writeNumberField("magic", position.magic());
        out.writeStringField("comment", position.comment());
        out.writeNumberField("openMs", position.openMs());
        out.writeBooleanField("closing", each.closing());
        plan(out, each);
        out.writeEndObject();
    }

    private static void plan(JsonGenerator out, PositionView each) throws IOException {
        if (each.plan().isEmpty()) {
            out.writeNullField("plan");
            return;
        }
        PlanView plan = each.plan().get();
        out.writeObjectFieldStart("plan");
        out.writeStringField("plan", plan.plan());
        out.writeStringField("summary", plan.summary());
        Replies.number(out, "nextTrigger", plan.nextTrigger().units());
        out.writeStringField("trouble", plan.trouble());
        out.writeEndObject();
    }

    /// The positions that have an exit plan.
    static void plans(JsonGenerator out, CockpitView view) throws IOException {
        out.writeStartArray();
        for (PositionView each : view.positions()) {
            if (each.plan().isPresent()) {
                position(out, view, each);
            }
        }
        out.writeEndArray();
    }

    static void orders(JsonGenerator out, CockpitView view) throws IOException {
        out.writeStartArray();
        for (OrderView each : view.orders()) {
            Order order = each.order();
            out.writeStartObject();
            out.writeStringField("terminal", order.terminal().name());
            login(out, "account", identity(view, order.terminal()));
            out.writeNumberField("ticket", order.ticket());
            out.writeStringField("symbol", order.symbol().name());
            out.writeStringField("side", order.side().name());
            out.writeStringField("type", order.type().name());
            Replies.number(out, "lots", order.lotsCurrent().units());
            Replies.number(out, "price", order.price().units());
            Replies.number(out, "sl", order.stopLoss().units());
            Replies.number(out, "tp", order.takeProfit().units());
            out.writeStringField("source", each.source());
            out.writeNumberField("setupMs", order.setupMs());
            out.writeNumberField("expiryMs", order.expiryMs());
            out.writeBooleanField("cancelling", each.cancelling());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    static void flatten(JsonGenerator out, CockpitView view) throws IOException {
        out.writeStartObject();
        out.writeBooleanField("halted", view.halt().halted());
        if (view.flatten().isEmpty()) {
            out.writeNullField("flatten");
        } else {
            out.writeFieldName("flatten");
            flatten(out, view.flatten().get());
        }
        out.writeEndObject();
    }

    private static void flatten(JsonGenerator out, FlattenView flatten) throws IOException {
        out.writeStartObject();
        out.writeStringField("origin", flatten.origin());
        out.writeBooleanField("dryRun", flatten.dryRun());
        out.writeNumberField("startedMs", flatten.startedMs());
        out.writeBooleanField("finished", flatten.finished());
        out.writeArrayFieldStart("lines");
        for (FlattenView.Line line : flatten.lines()) {
            out.writeStartObject();
            out.writeStringField("terminal", line.terminal().name());
            out.writeStringField("state", line.state().name());
            out.writeNumberField("positionsAtStart", line.positionsAtStart());
            out.writeNumberField("ordersAtStart", line.ordersAtStart());
            out.writeNumberField("positionsLeft", line.positionsLeft());
            out.writeNumberField("ordersLeft", line.ordersLeft());
            out.writeNumberField("elapsedMs", line.elapsedMs());
            out.writeNumberField("rounds", line.rounds());
            out.writeStringField("text", line.text());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static Optional<TerminalIdentity> identity(CockpitView view, TerminalId id) {
        return view.terminals().stream()
                .filter(terminal -> terminal.id().equals(id))
                .findFirst()
                .flatMap(TerminalView::identity);
    }

    private static void text(JsonGenerator out, String name, Optional<String> text) throws IOException {
        out.writeStringField(name, text.orElse(null));
    }

    private static void amount(JsonGenerator out, String name, Optional<Long> units) throws IOException {
        if (units.isPresent()) {
            Replies.number(out, name, units.get());
        } else {
            out.writeNullField(name);
        }
    }

    private static void login(JsonGenerator out, String name, Optional<TerminalIdentity> identity) throws IOException {
        if (identity.isPresent()) {
            out.writeNumberField(name, identity.get().login());
        } else {
            out.writeNullField(name);
        }
    }
}
