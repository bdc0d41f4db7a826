package dev.fanout.processor.emit;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.read.InterfaceText;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What a page says where something is missing. */
class HtmlPlanTest {
    private static final ClassPlan PLAN = ClassPlanBuilder.of("Users").build();
    private static final GeneratedSource CLASS =
            new GeneratedSource("shop", "ConcurrentUsers", "package shop;\n\nclass ConcurrentUsers {}\n");
    private static final String DECLARED = "interface Users {\n    int known();\n}\n";

    private static String page(Optional<String> file) {
        return PlanFormat.HTML
                .of(PLAN, CLASS, () -> new InterfaceText(file, DECLARED))
                .text();
    }

    @Test
    void interfaceWhoseSourceIsNotToBeHad_isShownAsTheCompilerKnowsIt() {
        assertThat(page(Optional.empty()))
                .contains("did not hand out the source file")
                .contains("known();");
    }

    @Test
    void fileWithoutTheInterface_isNotShown() {
        assertThat(page(Optional.of("interface Other { int strange(); }")))
                .contains("did not hand out the source file")
                .contains("known();")
                .doesNotContain("strange");
    }

    @Test
    void interfaceWhoseSourceIsThere_isShownAsItIsWritten() {
        assertThat(page(Optional.of("package shop; interface Users { int written(); }")))
                .contains("written();")
                .doesNotContain("did not hand out", "known();");
    }

    @Test
    void page_isNamedLikeTheInterface() {
        PlanFile file = PlanFormat.HTML.of(PLAN, CLASS, () -> new InterfaceText(Optional.empty(), DECLARED));

        assertThat(file.path()).isEqualTo("shop/Users.plan.html");
    }
}
