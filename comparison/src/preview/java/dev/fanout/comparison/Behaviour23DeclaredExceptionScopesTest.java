package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.PARTLY;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.JoxScopeExecutionException;
import com.softwaremill.jox.structured.Par;
import java.io.FileNotFoundException;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("23 ERR-01 ERR-04 STK-01: the caller catches the declared exception itself, with the caller's frames in its trace")
class Behaviour23DeclaredExceptionScopesTest {
    private final FileNotFoundException failure = new FileNotFoundException("profile");

    private String fails() throws FileNotFoundException {
        throw failure;
    }

    private String scopes(int levels) throws InterruptedException {
        try (var scope = StructuredTaskScope.<String>open()) {
            Callable<String> call = levels == 1 ? this::fails : () -> scopes(levels - 1);
            Subtask<String> subtask = scope.fork(call);
            scope.join();
            return subtask.get();
        }
    }

    @Shows(PARTLY)
    void structuredTaskScope_showsTheCallerButWrapsItOncePerLevel(Trial trial) {
        Throwable thrown = Behaviour23DeclaredExceptionTest.thrownBy(
                () -> scopes(Behaviour23DeclaredExceptionTest.LEVELS));
        assertThat(thrown.getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .contains("scopes");
        assertThat(Behaviour23DeclaredExceptionTest.depth(thrown, failure))
                .isEqualTo(Behaviour23DeclaredExceptionTest.LEVELS);
    }

    private String pageThatUnwraps(int levels) throws Exception {
        try {
            Callable<String> call = levels == 1 ? this::fails : () -> pageThatUnwraps(levels - 1);
            return Par.par(List.of(call)).get(0);
        } catch (JoxScopeExecutionException wrapper) {
            wrapper.unwrapAndThrow(FileNotFoundException.class);
            throw wrapper;
        }
    }

    @Shows(PARTLY)
    void jox_unwrapsItWithoutTheCallersFrames(Trial trial) {
        Throwable thrown = Behaviour23DeclaredExceptionTest.thrownBy(
                () -> pageThatUnwraps(Behaviour23DeclaredExceptionTest.LEVELS));
        assertThat(thrown).isSameAs(failure);
        assertThat(Behaviour23DeclaredExceptionTest.printed(thrown)).doesNotContain("pageThatUnwraps");
    }
}
