package dev.fanout.processor.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The guide for those who come from asyncio. */
class AsyncioGuideTest {
    @Test
    void eachQuestion_isAnsweredInPythonAndInJava() {
        Map<String, Set<String>> answers = new LinkedHashMap<>(new Guide("asyncio.md").languages());
        answers.remove("What do I have to unlearn?");
        assertThat(answers).hasSizeGreaterThan(10);
        assertThat(answers.values()).containsOnly(Set.of("java", "python", "text"));
    }
}
