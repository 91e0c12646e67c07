package dev.yoke.connectors.gateway;

import dev.yoke.core.manage.ExitPlan;
import dev.yoke.core.manage.ExitPlanText;
import dev.yoke.core.manage.OcoMember;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// The control API for open positions: break-even, protective stop, exit plan, and orders of which one cancels the
/// others.
final class PlanEndpoints {

    private final EngineAnswers engine;
    private final BodyReader bodies;

    PlanEndpoints(EngineAnswers engine, BodyReader bodies) {
        this.engine = engine;
        this.bodies = bodies;
    }

    void breakEven(Context ctx) {
        empty(ctx);
        ask(ctx, new Command.MoveToBreakEven(ActionEndpoints.terminal(ctx), ActionEndpoints.identifier(ctx)));
    }

    void protect(Context ctx) {
        empty(ctx);
        ask(ctx, new Command.ProtectPosition(ActionEndpoints.terminal(ctx), ActionEndpoints.identifier(ctx)));
    }

    /// `{"terminal":"Alder"}`; without it, every terminal.
    void protectAll(Context ctx) {
        ControlBody body = ControlBody.parse(bodies.read(ctx), Set.of("terminal"));
        ask(ctx, new Command.ProtectPositions(body.text("terminal").map(PlanEndpoints::terminalNamed)));
    }

    /// `{"plan":"be=1R tp=2R:50%"}`
    void setPlan(Context ctx) {
        ControlBody body = ControlBody.parse(bodies.read(ctx), Set.of("plan"));
        String text = body.text("plan").orElseThrow(() -> ControlBody.malformed("the field 'plan' is missing"));
        ask(ctx, new Command.SetExitPlan(ActionEndpoints.terminal(ctx), ActionEndpoints.identifier(ctx), plan(text)));
    }

    private static ExitPlan plan(String text) {
        try {
            return ExitPlanText.parse(text);
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(400, "plan", String.valueOf(e.getMessage()));
        }
    }

    void clearPlan(Context ctx) {
        empty(ctx);
        ask(ctx, new Command.ClearExitPlan(ActionEndpoints.terminal(ctx), ActionEndpoints.identifier(ctx)));
    }

    /// `{"orders":["Alder/12","Alder/13"],"positions":["Alder/7"]}`
    void linkOco(Context ctx) {
        ControlBody body = ControlBody.parse(bodies.read(ctx), Set.of("orders", "positions"));
        List<OcoMember> members = new ArrayList<>();
        body.texts("orders").forEach(text -> members.add(member(text, OcoMember.Kind.ORDER)));
        body.texts("positions").forEach(text -> members.add(member(text, OcoMember.Kind.POSITION)));
        ask(ctx, new Command.LinkOco(members));
    }

    /// A terminal's name may hold a slash; a number does not.
    private static OcoMember member(String text, OcoMember.Kind kind) {
        int slash = text.lastIndexOf('/');
        try {
            return new OcoMember(
                    new TerminalId(text.substring(0, Math.max(slash, 0))),
                    kind,
                    Long.parseLong(text.substring(slash + 1)));
        } catch (IllegalArgumentException e) {
            throw ControlBody.malformed("orders and positions are named as terminal/number, for example Alder/12");
        }
    }

    private static TerminalId terminalNamed(String name) {
        try {
            return new TerminalId(name);
        } catch (IllegalArgumentException e) {
            throw new RequestRefused(404, "terminal", "there is no such terminal");
        }
    }

    private void empty(Context ctx) {
        ControlBody.parse(bodies.read(ctx), Set.of());
    }

    private void ask(Context ctx, Command command) {
        ActionEndpoints.reply(ctx, engine.ask(command));
    }
}
