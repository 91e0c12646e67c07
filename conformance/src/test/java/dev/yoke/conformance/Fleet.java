package dev.yoke.conformance;

import dev.yoke.connectors.bridge.BridgeAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/// A hedging, a netting and a MetaTrader 4 terminal at once, each on a line of its own to the same bridge.
final class Fleet implements AutoCloseable {

    /// What the three are made of.
    enum Kind {
        SIMULATED(Target.SIM_HEDGING, Target.SIM_NETTING, Target.SIM_MT4),
        NATIVE(Target.MT5_HEDGING, Target.MT5_NETTING, Target.MT4);

        private final List<Target> targets;

        Kind(Target... targets) {
            this.targets = List.of(targets);
        }

        /// Those that can run on this machine.
        static Stream<Kind> here() {
            List<Target> possible = Targets.here().toList();
            return Stream.of(values()).filter(kind -> possible.containsAll(kind.targets));
        }
    }

    record Member(Target target, FaultyLine line, TerminalUnderTest terminal) {
        String name() {
            return target.terms().name();
        }

        boolean isMt4() {
            return target.isMt4();
        }

        int code(int mt4, int mt5) {
            return isMt4() ? mt4 : mt5;
        }
    }

    private final List<Member> members = new ArrayList<>();
    private final Path sockets;

    Fleet(Kind kind, Path home) throws IOException {
        sockets = Files.createTempDirectory("yk");
        for (Target target : kind.targets) {
            FaultyLine line =
                    target.isUnix() ? FaultyLine.overUnix(sockets.resolve(target.name())) : FaultyLine.overTcp();
            Path own = home.resolve(target.terms().name());
            members.add(new Member(target, line, target.terminal(line.address(), Rig.KEY, own)));
        }
    }

    List<Member> members() {
        return members;
    }

    Member of(String name) {
        return members.stream()
                .filter(member -> member.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    void start(BridgeAddress bridge) throws IOException {
        for (Member member : members) {
            member.line().leadTo(bridge);
            member.terminal().start();
        }
    }

    void stop() throws IOException {
        for (Member member : members) {
            member.terminal().close();
        }
    }

    void kill() {
        members.forEach(member -> member.terminal().kill());
    }

    void quote(String bid, String ask) {
        members.forEach(member -> member.terminal().quote(bid, ask));
    }

    @Override
    public void close() throws IOException {
        for (Member member : members) {
            member.terminal().close();
            member.line().close();
        }
        Files.deleteIfExists(sockets);
    }
}
