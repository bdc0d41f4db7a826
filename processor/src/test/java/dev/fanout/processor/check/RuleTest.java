package dev.fanout.processor.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RuleTest {

    @ParameterizedTest
    @EnumSource(Rule.class)
    void message_startsWithACodeToSearchForAndHasAFactAndARemedy(Rule rule) {
        Object[] arguments = new Object[8];
        Arrays.fill(arguments, "x");

        assertThat(rule.message(arguments)).startsWith("[" + rule.code() + "] ").contains("; ");
        assertThat(rule.code()).matches("FANOUT(-[A-Z]+)+");
    }
}
