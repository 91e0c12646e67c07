package dev.yoke.connectors.store;

import dev.yoke.core.engine.Engine;
import dev.yoke.core.engine.EngineConfig;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Command;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.Terminal;
import dev.yoke.core.port.TerminalDirectory;
import dev.yoke.core.risk.Limit;
import dev.yoke.core.risk.RiskPolicies;
import dev.yoke.core.risk.RiskPolicy;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/// The program that [PolicyKillIT] kills: an engine on the real journal that is asked for other limits again and again.
/// It prints each number when it was answered: what is tightened by it and what is loosened by it.
final class KilledCockpit {

    private KilledCockpit() {}

    public static void main(String[] args) throws Exception {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.US_ASCII);
        Clock clock = Clock.system();
        Engine engine = new Engine(clock, EngineConfig.startingAt(clock.nowMs()));
        SqliteJournal journal = SqliteJournal.open(Path.of(args[0]), clock, engine::onEvent);
        engine.start(journal, new NoTerminals(), List::of);
        for (int number = Integer.parseInt(args[1]); ; number++) {
            var answer = engine.submit(new Command.SetRiskPolicy(wanted(number), "test"));
            out.println((answer.get(10, TimeUnit.SECONDS).isAccepted() ? "answered " : "refused ") + number);
        }
    }

    /// Ever fewer orders a minute, ever more positions.
    static RiskPolicies wanted(int number) {
        return RiskPolicies.of(RiskPolicy.DEFAULT
                .with(Limit.MAX_MESSAGES, Limit.MAX_MESSAGES.most() - number)
                .with(Limit.MAX_POSITIONS, 100 + number));
    }

    /// A cockpit that nobody connected to yet.
    static final class NoTerminals implements TerminalDirectory {
        @Override
        public Optional<Terminal> find(TerminalId id) {
            return Optional.empty();
        }

        @Override
        public Collection<Terminal> all() {
            return List.of();
        }
    }
}
