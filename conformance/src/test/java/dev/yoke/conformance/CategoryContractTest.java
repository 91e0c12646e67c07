package dev.yoke.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.sim.terminal.Permissions;
import dev.yoke.connectors.wire.ResultCodes;
import dev.yoke.connectors.wire.ResultCodes.Request;
import dev.yoke.core.message.Event;
import dev.yoke.core.trade.CommandResult;
import dev.yoke.core.trade.Position;
import dev.yoke.core.trade.ResultCategory;
import java.io.IOException;
import java.util.List;
import org.assertj.core.api.SoftAssertions;

/// What the engine may rely on from any terminal behind the bridge: that every answer of a broker arrives as its
/// category, with the platform's own code and text.
final class CategoryContractTest extends Contract {

    /// The codes that say that nothing was done.
    private static final List<Integer> MT4_CODES = List.of(
            3, 4, 5, 6, 7, 8, 9, 64, 65, 130, 131, 132, 133, 134, 135, 136, 137, 138, 139, 140, 141, 145, 146, 147, 148,
            149, 150, 4051, 4106, 4107, 4112);

    private static final List<Integer> MT5_CODES = List.of(
            10004, 10006, 10007, 10013, 10014, 10015, 10016, 10017, 10018, 10019, 10020, 10021, 10022, 10023, 10024,
            10026, 10027, 10028, 10029, 10030, 10031, 10032, 10033, 10034, 10035, 10036, 10038, 10039, 10040, 10041,
            10042, 10043, 10044, 10045, 10046);

    /// One try and three more.
    private static final int MOST_TRIES = 4;

    private boolean isRetried(int rawCode) {
        ResultCategory category = ResultCodes.category(rig.target.terms().platform(), rawCode, Request.OPEN, false);
        return category == ResultCategory.RETRY_PRICE || category == ResultCategory.RETRY_BUSY;
    }

    @OnEveryTarget
    void passesEveryRefusalOnWithItsCodeAndText(Target target) throws IOException {
        connect(target);
        SoftAssertions all = new SoftAssertions();
        for (int code : rig.isMt4() ? MT4_CODES : MT5_CODES) {
            if (rig.terminal.canAnswer(code)) {
                for (int i = 0; i < (isRetried(code) ? MOST_TRIES : 1); i++) {
                    rig.terminal.fault(new OrderFault.Refuse(code));
                }
                CommandResult result = rig.carryOut(rig.order.buy());
                ResultCategory expected = ResultCodes.category(target.terms().platform(), code, Request.OPEN, true);
                all.assertThat(result.category()).as(code + ": " + result).isEqualTo(expected);
                all.assertThat(result.rawCode()).isEqualTo(code);
                all.assertThat(result.text()).as("text of " + code).isNotBlank();
            }
        }
        all.assertAll();
        assertThat(rig.terminal.positions()).isEmpty();
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    @OnEveryTarget
    void triesAgainAfterARequoteAndWhileTheServerIsBusy(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.Refuse(rig.isMt4() ? 138 : 10004));
        rig.terminal.fault(new OrderFault.Refuse(rig.isMt4() ? 146 : 10028));
        CommandResult result = rig.carryOut(rig.order.buy());
        assertThat(result.category()).as(result.toString()).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    @OnEveryTarget
    void takesAnUnclearAnswerForAnUnknownOutcome(Target target) throws IOException {
        connect(target);
        for (int code : rig.isMt4() ? List.of(128, 1, 2) : List.of(10011, 10012)) {
            if (rig.terminal.canAnswer(code)) {
                rig.terminal.fault(new OrderFault.Refuse(code));
                CommandResult result = rig.carryOut(rig.order.buy());
                assertThat(result.category()).as(code + ": " + result).isEqualTo(ResultCategory.UNKNOWN_OUTCOME);
                assertThat(result.rawCode()).isEqualTo(code);
                assertThat(result.text()).isNotBlank();
            }
        }
        assertThat(rig.terminal.deals()).isEmpty();
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
    }

    /// MetaTrader 4 says "invalid price" of a price that has grown old, too.
    @OnEveryTarget
    void triesAnInvalidPriceOnceAgainOnMetaTrader4Only(Target target) throws IOException {
        connect(target);
        int invalidPrice = rig.isMt4() ? 129 : 10015;
        rig.terminal.fault(new OrderFault.Refuse(invalidPrice));
        CommandResult once = rig.carryOut(rig.order.buy());
        assertThat(once.category())
                .as(once.toString())
                .isEqualTo(rig.isMt4() ? ResultCategory.DONE : ResultCategory.INVALID);
        rig.terminal.fault(new OrderFault.Refuse(invalidPrice));
        rig.terminal.fault(new OrderFault.Refuse(invalidPrice));
        CommandResult twice = rig.carryOut(rig.order.buy());
        assertThat(twice.category()).as(twice.toString()).isEqualTo(ResultCategory.INVALID);
        assertThat(twice.rawCode()).isEqualTo(invalidPrice);
    }

    @OnEveryTarget
    void triesNothingAgainThatWasPlainlyRefused(Target target) throws IOException {
        connect(target);
        rig.terminal.fault(new OrderFault.Refuse(rig.isMt4() ? 9 : 10006));
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.REJECTED);
        assertThat(rig.terminal.deals()).isEmpty();
    }

    @OnEveryTarget
    void passesRefusalsOfExitsOn(Target target) throws IOException {
        connect(target);
        rig.carryOut(rig.order.buy());
        Position position = rig.awaitPosition(p -> true);
        rig.terminal.fault(new OrderFault.Refuse(rig.isMt4() ? 9 : 10006));
        assertThat(rig.categoryOf(rig.order.close(position, "0"))).isEqualTo(ResultCategory.REJECTED);
        rig.terminal.fault(new OrderFault.Refuse(rig.isMt4() ? 130 : 10016));
        assertThat(rig.categoryOf(rig.order.modify(position, "1.09000", "0"))).isEqualTo(ResultCategory.INVALID);
        assertThat(rig.categoryOf(rig.order.close(position, "0"))).isEqualTo(ResultCategory.DONE);
        rig.awaitAgreement();
    }

    @OnEveryTarget
    void isDisabledWithoutAnyOneOfTheFourPermissions(Target target) throws IOException {
        connect(target);
        for (Permissions missing : List.of(
                new Permissions(false, true, true, true),
                new Permissions(true, false, true, true),
                new Permissions(true, true, false, true),
                new Permissions(true, true, true, false))) {
            rig.terminal.setPermissions(missing);
            CommandResult refused = rig.carryOut(rig.order.buy());
            assertThat(refused.category()).as(missing + " " + refused).isEqualTo(ResultCategory.DISABLED);
            assertThat(refused.text()).isNotBlank();
            Await.until(
                    () -> missing + " in the heartbeat",
                    () -> rig.books
                            .lastHeartbeat(rig.id)
                            .filter(beat -> says(beat, missing))
                            .isPresent());
        }
        rig.terminal.setPermissions(Permissions.ALL);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        assertThat(rig.terminal.deals()).hasSize(1);
    }

    /// Without the terminal's button some platforms take the Expert Advisor's box for unticked too.
    private static boolean says(Event.HeartbeatReceived beat, Permissions missing) {
        return (missing.terminal() || !beat.terminalTradeAllowed())
                && (missing.expert() || !beat.eaTradeAllowed())
                && (missing.account() || !beat.accountTradeAllowed())
                && (missing.accountExpert() || !beat.accountExpertAllowed());
    }

    @OnEveryTarget
    void isOfflineWithoutItsBroker(Target target) throws IOException {
        connect(target);
        rig.terminal.setConnected(false);
        CommandResult refused = rig.carryOut(rig.order.buy());
        assertThat(refused.category()).as(refused.toString()).isEqualTo(ResultCategory.OFFLINE);
        Await.until(
                () -> "the heartbeat says so",
                () -> rig.books
                        .lastHeartbeat(rig.id)
                        .filter(beat -> !beat.brokerConnected())
                        .isPresent());
        rig.terminal.setConnected(true);
        assertThat(rig.categoryOf(rig.order.buy())).isEqualTo(ResultCategory.DONE);
        assertThat(rig.terminal.deals()).hasSize(1);
    }
}
