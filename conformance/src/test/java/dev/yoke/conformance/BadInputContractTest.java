package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.wire.MessageType;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.ResultCategory;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// What the engine may rely on from any terminal behind the bridge: bad input is answered or ends the session, and
/// never ends the terminal, and never becomes an order.
final class BadInputContractTest extends Contract {

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private void endsTheSessionAndComesBack(byte[] frame) {
        rig.line.say(Way.TO_TERMINAL, frame);
        rig.awaitLive(2);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void endsTheSessionForANumberThatIsNone(Target target) throws IOException {
        connect(target);
        endsTheSessionAndComesBack(bytes("CMD\tx-1\tsoon\tOPEN\t" + rig.eurusd + "\tBUY\t0.1\n"));
    }

    @OnEveryTarget
    void endsTheSessionForAnActionThatIsNone(Target target) throws IOException {
        connect(target);
        endsTheSessionAndComesBack(bytes("CMD\tx-1\t99999999999999\tDOUBLE\t" + rig.eurusd + "\tBUY\t0.1\n"));
    }

    @OnEveryTarget
    void endsTheSessionForAMissingField(Target target) throws IOException {
        connect(target);
        endsTheSessionAndComesBack(bytes("CMD\tx-1\n"));
    }

    @OnEveryTarget
    void endsTheSessionForARawControlCharacter(Target target) throws IOException {
        connect(target);
        endsTheSessionAndComesBack(bytes("RESEND\t1\u0001\n"));
    }

    @OnEveryTarget
    void endsTheSessionForABadEscape(Target target) throws IOException {
        connect(target);
        endsTheSessionAndComesBack(bytes("SUB\tEUR\\USD\n"));
    }

    @OnEveryTarget
    void endsTheSessionForBrokenText(Target target) throws IOException {
        connect(target);
        endsTheSessionAndComesBack(new byte[] {'S', 'U', 'B', '\t', (byte) 0xC3, (byte) 0x28, '\n'});
    }

    @OnEveryTarget
    void endsTheSessionForALineWithoutEnd(Target target) throws IOException {
        connect(target);
        byte[] endless = new byte[70_000];
        Arrays.fill(endless, (byte) 'A');
        rig.line.say(Way.TO_TERMINAL, endless);
        rig.awaitLive(2);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void endsTheSessionForAMessageOfTheHandshakeInItsMiddle(Target target) throws IOException {
        connect(target);
        endsTheSessionAndComesBack(bytes("CHALLENGE\t00112233445566778899aabbccddeeff\n"
                + "WELCOME\ts\t0\t1000\t3000\t10000\t0\t\t\t0\tHOLD\t99999999999999\t00\t1\n"));
    }

    @OnEveryTarget
    void answersAnUnknownTypeAndGoesOn(Target target) throws IOException {
        connect(target);
        rig.line.say(Way.TO_TERMINAL, bytes("FUTURE\tof\tsome\tkind\n"));
        Await.until(
                () -> "ERR FUTURE",
                () -> rig.line.said(Way.TO_COCKPIT, "ERR").stream()
                        .anyMatch(err -> err.field(1).equals("FUTURE")));
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        assertThat(rig.books.of(Event.TerminalConnected.class)).hasSize(1);
    }

    @OnEveryTarget
    void ignoresFieldsOfALaterVersion(Target target) throws IOException {
        connect(target);
        rig.line.rewrite(Way.TO_TERMINAL, "CMD", frame -> later(frame, MessageType.CMD));
        rig.line.rewrite(Way.TO_TERMINAL, "HB", frame -> later(frame, MessageType.HB_COCKPIT));
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        assertThat(rig.books.of(Event.TerminalConnected.class)).hasSize(1);
    }

    /// Empty fields at the end may be left out; a later version adds its own behind all of this one's.
    private static String later(String frame, MessageType type) {
        int absent = type.fields().size() + 1 - frame.split("\t", -1).length;
        return frame + "\t".repeat(absent) + "\tof\ta\tlater\tversion";
    }

    @OnEveryTarget
    void makesNoOrderOfHalfACommand(Target target) throws IOException {
        connect(target);
        rig.line.say(
                Way.TO_TERMINAL,
                bytes("CMD\thalf\t99999999999999\tOPEN\t" + rig.eurusd + "\tBUY\t0.1\t\t\t\t50\t\t\t\t\t77\tx"));
        rig.line.cut();
        rig.awaitLive(2);
        assertThat(rig.categoryOf(rig.order.buyLimit("1.09000"))).isEqualTo(ResultCategory.PLACED);
        assertThat(rig.terminal.deals()).isEmpty();
    }

    @OnEveryTarget
    void survivesACommandThatWasDamagedOnItsWay(Target target) throws IOException {
        connect(target);
        rig.line.rewrite(Way.TO_TERMINAL, "CMD", frame -> frame.substring(0, frame.length() / 2) + "\u0007");
        rig.send(rig.order.buy());
        rig.awaitLive(2);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void isLetInWithTheRightKeyOnly(Target target) throws IOException {
        rig = new Rig(target, home, bytes("ffffffffffffffffffffffffffffffff"));
        Await.until(() -> "a failed proof", () -> rig.bridge.counters().failedProofs() > 0);
        Await.until(
                () -> "BYE AUTH",
                () -> rig.line.said(Way.TO_TERMINAL, "BYE").stream()
                        .anyMatch(bye -> bye.field(1).equals("AUTH")));
        assertThat(rig.books.of(Event.TerminalConnected.class)).isEmpty();
        assertThat(rig.bridge.all()).isEmpty();
        assertThat(rig.terminal.isAlive()).isTrue();
    }

    @OnEveryTarget
    void obeysOnlyACockpitThatHoldsItsKey(Target target) throws IOException {
        connect(target);
        rig.line.rewrite(
                Way.TO_TERMINAL,
                "WELCOME",
                frame -> frame.replaceFirst("\t[0-9a-f]{64}\t", "\t" + "0".repeat(64) + "\t"));
        rig.line.cut();
        Await.until(
                () -> "BYE AUTH",
                () -> rig.line.said(Way.TO_COCKPIT, "BYE").stream()
                        .anyMatch(bye -> bye.field(1).equals("AUTH")));
        rig.awaitLive(2);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void survivesACockpitOfAnotherProtocol(Target target) throws IOException {
        connect(target);
        rig.line.rewrite(Way.TO_COCKPIT, "HELLO", frame -> frame.replaceFirst("HELLO\t\\d+\t\\d+", "HELLO\t8\t9"));
        rig.line.cut();
        Await.until(
                () -> "BYE PROTOCOL",
                () -> rig.line.said(Way.TO_TERMINAL, "BYE").stream()
                        .anyMatch(bye -> bye.field(1).equals("PROTOCOL")));
        rig.awaitLive(2);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void givesUpAHandshakeThatGoesNowhere(Target target) throws IOException {
        connect(target);
        rig.line.drop(Way.TO_TERMINAL, "CHALLENGE", 1);
        rig.line.cut();
        rig.awaitLive(2);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }
}
