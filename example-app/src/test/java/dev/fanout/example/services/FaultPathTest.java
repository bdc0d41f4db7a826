package dev.fanout.example.services;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class FaultPathTest {
    private static final Behaviour USUAL = () -> 200;

    @ParameterizedTest
    @EnumSource(Fault.class)
    void path_isReadAsItWasWritten(Fault fault) {
        FaultPath path = new FaultPath(fault, true);

        assertThat(FaultPath.of("/" + path.path())).isEqualTo(path);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/slow", "/other/all/", ""})
    void otherPaths_haveNoFault(String path) {
        assertThat(FaultPath.of(path).fault()).isEqualTo(Fault.NONE);
    }

    @Test
    void faultOfSome_isMetByOneInTen() {
        FaultPath path = FaultPath.of("/failing/some/");

        assertThat(path.behaviour(3, user -> USUAL)).isSameAs(USUAL);
        assertThat(path.behaviour(4, user -> USUAL)).isNotSameAs(USUAL);
        assertThat(path.behaviour(14, user -> USUAL)).isNotSameAs(USUAL);
    }
}
