package dev.yoke.benchmarks;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.yoke.connectors.bridge.TickIntake;
import dev.yoke.connectors.wire.FrameReader;
import dev.yoke.core.market.Instrument;
import dev.yoke.core.market.TerminalId;
import dev.yoke.core.message.Answer;
import dev.yoke.core.message.Command;
import dev.yoke.core.message.Event;
import dev.yoke.core.port.EngineInbox;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/// The bridge's tick decoder against Jackson's streaming parser on the same quotes.
final class DecodeBenchmark implements Benchmark {

    private static final int TICKS = 200_000;
    private static final int PAIRS = 11;

    @Override
    public String name() {
        return "decode";
    }

    @Override
    public List<Row> run() throws IOException {
        TickLines lines = new TickLines(TICKS, 7, 1_763_640_000_000L);
        byte[] frames = lines.frames();
        byte[] json = lines.json();
        if (ours(frames) != jackson(json)) {
            throw new IllegalStateException("the two decoders disagree");
        }
        Samples ours = new Samples();
        Samples reference = new Samples();
        for (int pair = 0; pair < PAIRS + 3; pair++) {
            double a = nsPerTick(() -> ours(frames));
            double b = nsPerTick(() -> jackson(json));
            if (pair >= 3) {
                ours.add(a);
                reference.add(b);
            }
        }
        double ratio = 1 / Samples.medianRatio(ours, reference);
        return List.of(Row.against(
                "tick",
                "decode, times faster than Jackson streaming",
                ours.median(),
                reference.median(),
                "ns/tick",
                ratio,
                ">= 5x",
                ratio >= 5));
    }

    private interface Work {
        long run() throws IOException;
    }

    private static double nsPerTick(Work work) throws IOException {
        long start = System.nanoTime();
        work.run();
        return (double) (System.nanoTime() - start) / TICKS;
    }

    /// The sum of bids and asks proves that both read the same.
    private static long ours(byte[] frames) {
        Sum sum = new Sum();
        TickIntake intake = new TickIntake(sum, symbol -> new Instrument(new TerminalId("bench"), symbol));
        FrameReader reader = new FrameReader();
        for (int offset = 0; offset < frames.length; ) {
            offset += reader.fill(frames, offset, frames.length - offset);
            intake.frames(reader);
        }
        return sum.total;
    }

    private static long jackson(byte[] json) throws IOException {
        long total = 0;
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            String field = "";
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME) {
                    field = parser.currentName();
                } else if (token == JsonToken.VALUE_NUMBER_FLOAT && !field.equals("time")) {
                    total += Math.round(parser.getDoubleValue() * 1e8);
                } else if (token == JsonToken.VALUE_STRING) {
                    parser.getText();
                }
            }
        }
        return total;
    }

    private static final class Sum implements EngineInbox {
        private long total;

        @Override
        public boolean offerTick(Instrument instrument, long bid, long ask, long volume, long timeMs) {
            total += bid + ask;
            return true;
        }

        @Override
        public void onEvent(Event event) {
            throw new IllegalStateException("no events here");
        }

        @Override
        public CompletableFuture<Answer> submit(Command command) {
            throw new IllegalStateException("no commands here");
        }
    }
}
