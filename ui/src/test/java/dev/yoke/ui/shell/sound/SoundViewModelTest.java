package dev.yoke.ui.shell.sound;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.core.view.Activity;
import dev.yoke.core.view.Activity.Level;
import dev.yoke.testkit.Ports;
import dev.yoke.testkit.Views;
import java.util.ArrayList;
import java.util.List;
import javafx.util.Subscription;
import org.junit.jupiter.api.Test;

class SoundViewModelTest {

    private final Ports given = new Ports();
    private final List<Sound> heard = new ArrayList<>();
    private final SoundViewModel sounds = new SoundViewModel(given.ports, heard::add);
    private final Subscription following = sounds.follow();

    SoundViewModelTest() {
        happens(Level.ALARM, "flatten");
        given.clock.advance(5_000);
    }

    private void happens(Activity.Level level, String kind) {
        given.cockpit.tell(level, kind, "text");
        given.cockpit.show(Views.day());
        sounds.onFrame();
    }

    @Test
    void whatHappenedBeforeTheWindowOpenedIsNotHeard() {
        assertThat(heard).isEmpty();
    }

    @Test
    void fillsRefusalsAndAlarmsAreHeardEachInItsOwnWay() {
        happens(Level.GOOD, "order");
        given.clock.advance(2_000);
        happens(Level.WARNING, "decision");
        given.clock.advance(2_000);
        happens(Level.ALARM, "naked-stop");
        given.clock.advance(2_000);
        happens(Level.NOTE, "deal");
        assertThat(heard).containsExactly(Sound.FILL, Sound.REFUSAL, Sound.ALARM, Sound.FILL);
    }

    @Test
    void notesAndLinksAreNotHeard() {
        happens(Level.NOTE, "order");
        happens(Level.GOOD, "reconcile");
        happens(Level.WARNING, "link");
        assertThat(heard).isEmpty();
    }

    @Test
    void aRefusalOfAPanelIsHeard() {
        given.desk.notices().refused("no");
        sounds.onFrame();
        given.desk.notices().done("yes");
        sounds.onFrame();
        assertThat(heard).containsExactly(Sound.REFUSAL);
    }

    @Test
    void aBurstIsOneSound() {
        for (int i = 0; i < 40; i++) {
            happens(Level.GOOD, "order");
            given.clock.advance(16);
        }
        assertThat(heard).containsExactly(Sound.FILL);
    }

    @Test
    void whatMattersMoreIsHeardWithinABurst() {
        happens(Level.GOOD, "order");
        happens(Level.ALARM, "daily-loss");
        happens(Level.GOOD, "order");
        assertThat(heard).containsExactly(Sound.FILL, Sound.ALARM);
    }

    @Test
    void ofAllThatHappensAtOnceTheMostImportantIsHeard() {
        given.cockpit.tell(Level.GOOD, "order", "filled");
        given.cockpit.tell(Level.ALARM, "halt", "halted");
        given.cockpit.tell(Level.GOOD, "order", "filled");
        given.cockpit.show(Views.day());
        sounds.onFrame();
        assertThat(heard).containsExactly(Sound.ALARM);
    }

    @Test
    void aSignalThatWaitsIsHeardOnce() {
        given.cockpit.show(dev.yoke.testkit.ShellViews.waiting("s-1"));
        sounds.onFrame();
        given.clock.advance(5_000);
        given.cockpit.show(dev.yoke.testkit.ShellViews.waiting("s-1"));
        sounds.onFrame();
        assertThat(heard).containsExactly(Sound.SIGNAL);
    }

    @Test
    void mutedNothingIsHeardNorLater() {
        given.desk.preferences().mutedProperty().set(true);
        happens(Level.ALARM, "halt");
        given.desk.preferences().mutedProperty().set(false);
        sounds.onFrame();
        assertThat(heard).isEmpty();
    }

    @Test
    void afterTheEndOfItsSubscriptionItHearsNoPanel() {
        following.unsubscribe();
        given.desk.notices().refused("no");
        sounds.onFrame();
        assertThat(heard).isEmpty();
    }

    @Test
    void aSoundBeginsAndEndsInSilenceAndIsNoLongerThanASecond() {
        for (Sound sound : Sound.values()) {
            byte[] wave = Wave.of(sound);
            assertThat(wave.length / 2).isLessThan(Wave.RATE_HZ);
            assertThat(wave[0]).isZero();
            assertThat(Math.abs(wave[wave.length - 1])).isLessThanOrEqualTo((byte) 4);
        }
    }
}
