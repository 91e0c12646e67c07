package dev.yoke.app;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.app.home.Home;
import dev.yoke.connectors.bridge.BridgeAddress;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LocalDoorTest {
    @TempDir
    Path folder;

    @Test
    void putsTheSocketIntoTheHomeFolder() throws IOException {
        Home home = Home.open(folder);
        assertThat(LocalDoor.socket(home).address()).isEqualTo(new BridgeAddress.UnixSocket(home.bridgeSocket()));
    }

    @Test
    void putsTheSocketElsewhereWhereItsPathWouldBeTooLong() throws IOException {
        Home home = Home.open(folder.resolve("ä".repeat(60)).resolve("b".repeat(60)));

        Path elsewhere;
        try (LocalDoor door = LocalDoor.socket(home)) {
            elsewhere = ((BridgeAddress.UnixSocket) door.address()).path();
            assertThat(elsewhere.toString().length()).isLessThan(LocalDoor.MOST_SOCKET_BYTES);
            assertThat(elsewhere.getParent()).isDirectory();
        }
        assertThat(Files.exists(elsewhere.getParent())).isFalse();
    }
}
