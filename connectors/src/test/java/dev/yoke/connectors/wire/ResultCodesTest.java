package dev.yoke.connectors.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.yoke.connectors.wire.ResultCodes.Request;
import dev.yoke.core.trade.ResultCategory;
import dev.yoke.core.trade.TerminalIdentity.Platform;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of the protocol, retyped.
class ResultCodesTest {

    @ParameterizedTest
    @CsvSource({
        "DONE,0",
        "RETRY_PRICE,135 136 138",
        "RETRY_BUSY,4 137 146",
        "THROTTLED,8 141",
        "INVALID,3 130 131 145 147 4051 4106 4107",
        "NO_MONEY,134",
        "MARKET_CLOSED,132",
        "DISABLED,5 7 64 65 133 4109 4110 4111 4112",
        "RULE,140 148 149 150",
        "NOT_FOUND,4108",
        "LOCKED,139",
        "UNKNOWN_OUTCOME,128 2 77777",
        "OFFLINE,6",
        "REJECTED,9"
    })
    void readsMt4Codes(ResultCategory category, String codes) {
        assertCategory(Platform.MT4, category, codes);
    }

    @ParameterizedTest
    @CsvSource({
        "DONE,10009",
        "PARTIAL,10010",
        "PLACED,10008",
        "NOCHANGE,10025",
        "RETRY_PRICE,10004 10020 10021",
        "RETRY_BUSY,10028 10023",
        "THROTTLED,10024",
        "INVALID,10013 10014 10015 10016 10022 10029 10030 10035 10038",
        "NO_MONEY,10019",
        "MARKET_CLOSED,10018",
        "DISABLED,10017 10026 10027 10032 4752",
        "RULE,10033 10034 10040 10042 10043 10044 10045 10046",
        "NOT_FOUND,10036 4753 4754",
        "LOCKED,10039",
        "UNKNOWN_OUTCOME,10011 10012 4756 0 -1",
        "OFFLINE,10031",
        "REJECTED,10006 10007 10041"
    })
    void readsMt5Codes(ResultCategory category, String codes) {
        assertCategory(Platform.MT5, category, codes);
    }

    private static void assertCategory(Platform platform, ResultCategory category, String codes) {
        for (String code : codes.split(" ")) {
            assertThat(Arrays.stream(Request.values())
                            .map(request -> ResultCodes.category(platform, Integer.parseInt(code), request, false)))
                    .as(code)
                    .containsOnly(category);
        }
    }

    @Test
    void readsMt4NoResultByWhatWasAsked() {
        assertThat(ResultCodes.category(Platform.MT4, 1, Request.MODIFY, false)).isEqualTo(ResultCategory.NOCHANGE);
        assertThat(ResultCodes.category(Platform.MT4, 1, Request.OPEN, false))
                .isEqualTo(ResultCategory.UNKNOWN_OUTCOME);
        assertThat(ResultCodes.category(Platform.MT4, 2, Request.OPEN, false))
                .isEqualTo(ResultCategory.UNKNOWN_OUTCOME);
    }

    @Test
    void readsMt4InvalidPriceAsStaleOnceOnly() {
        assertThat(ResultCodes.category(Platform.MT4, 129, Request.OPEN, false)).isEqualTo(ResultCategory.RETRY_PRICE);
        assertThat(ResultCodes.category(Platform.MT4, 129, Request.OPEN, true)).isEqualTo(ResultCategory.INVALID);
    }
}
