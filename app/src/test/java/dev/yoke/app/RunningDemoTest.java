package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.yoke.app.home.Home;
import dev.yoke.connectors.bridge.BridgeAddress;
import dev.yoke.connectors.bridge.BridgeConfig;
import dev.yoke.connectors.bridge.BridgeServer;
import dev.yoke.connectors.wire.Handshake;
import dev.yoke.core.market.CandleView;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.Timeframe;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.Clock;
import dev.yoke.core.port.DemoMarket;
import dev.yoke.core.port.EngineInbox;
import dev.yoke.core.view.ActivityBatch;
import dev.yoke.core.view.CockpitView;
import dev.yoke.core.view.CockpitViews;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningDemoTest {

    private static final Handshake KEY = Handshake.fromHex("00".repeat(32));

    private static final Clock STANDS = new Clock() {
        @Override
        public long nowMs() {
            return 0;
        }

        @Override
        public long monotonicNs() {
            return 0;
        }
    };

    @TempDir
    Path folder;

    /// The screen asks twice a second, on the thread that draws.
    @Test
    void saysItsStateWhileItStarts() {
        AtomicReference<DemoMarket.State> meanwhile = new AtomicReference<>();
        AtomicReference<DemoMarket> asked = new AtomicReference<>();
        DemoMarket demo = demo(new Views() {
            @Override
            public CockpitView current() {
                CompletableFuture<DemoMarket.State> elsewhere =
                        CompletableFuture.supplyAsync(() -> asked.get().state());
                meanwhile.set(elsewhere
                        .completeOnTimeout(DemoMarket.State.WHOLE_RUN, 5, TimeUnit.SECONDS)
                        .join());
                throw new IllegalStateException("far enough");
            }
        });
        asked.set(demo);
        assertThatThrownBy(demo::start).hasMessage("far enough");
        assertThat(meanwhile.get()).isEqualTo(DemoMarket.State.OFF);
    }

    private DemoMarket demo(CockpitViews views) {
        BridgeConfig config = BridgeConfig.of(List.of(new BridgeAddress.Tcp("127.0.0.1", 0)), KEY, 0);
        BridgeServer bridge = new BridgeServer(STANDS, new Deaf(), config);
        return new RunningDemo(Home.open(folder), bridge, views, STANDS, KEY, false, () -> {});
    }

    private abstract static class Views implements CockpitViews {
        @Override
        public Optional<CandleView> candles(Instrument instrument, Timeframe timeframe) {
            return Optional.empty();
        }

        @Override
        public ActivityBatch activitiesAfter(long sequence) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Deaf implements EngineInbox {
        @Override
        public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
            return false;
        }

        @Override
        public void onEvent(Event event) {}

        @Override
        public CompletableFuture<Answer> submit(Command command) {
            return new CompletableFuture<>();
        }
    }
}
