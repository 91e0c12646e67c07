package dev.yoke.ui.shell.sound;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.LineUnavailableException;
import javax.sound.sampled.SourceDataLine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Plays on the computer's own device, on the thread `sound`, which ends when it has nothing to do. One sound may wait
/// while another is played; more are dropped. Where there is no device it says so once in the log and stays silent.
public final class DeviceSpeaker implements Speaker {

    private static final Logger LOG = LoggerFactory.getLogger(DeviceSpeaker.class);
    private static final int BITS = 16;
    private static final long IDLE_S = 10;
    private static final AudioFormat FORMAT = new AudioFormat(Wave.RATE_HZ, BITS, 1, true, false);

    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1,
            1,
            IDLE_S,
            TimeUnit.SECONDS,
            new ArrayBlockingQueue<>(1),
            work -> Thread.ofPlatform().daemon().name("sound").unstarted(work),
            new ThreadPoolExecutor.DiscardPolicy());
    private volatile boolean silent;

    public DeviceSpeaker() {
        thread.allowCoreThreadTimeOut(true);
    }

    @Override
    public void play(Sound sound) {
        if (!silent) {
            thread.execute(() -> sound(Wave.of(sound)));
        }
    }

    private void sound(byte[] samples) {
        if (silent) {
            return;
        }
        try (SourceDataLine line = AudioSystem.getSourceDataLine(FORMAT)) {
            line.open(FORMAT, samples.length);
            line.start();
            line.write(samples, 0, samples.length);
            line.drain();
        } catch (LineUnavailableException | IllegalArgumentException | LinkageError e) {
            silent = true;
            LOG.info("There is no device for sounds: {}", e.getMessage());
        }
    }
}
