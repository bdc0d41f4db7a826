package dev.fanout.comparison;

import static dev.fanout.comparison.Verdict.NO;
import static dev.fanout.comparison.Verdict.YES;
import static org.assertj.core.api.Assertions.assertThat;

import com.softwaremill.jox.structured.Scopes;
import dev.fanout.runtime.ContextCarrier;
import dev.fanout.runtime.FanoutRuntime;
import dev.fanout.runtime.Task;
import dev.fanout.runtime.TaskGroup;
import java.util.concurrent.Callable;
import java.util.concurrent.StructuredTaskScope.Subtask;
import java.util.concurrent.StructuredTaskScope;
import org.junit.jupiter.api.DisplayName;

@DisplayName("6 CTX-01 CTX-05 CTX-06: context crosses over to the call's thread, and is never another caller's")
class Behaviour06ContextScopesTest {
    private static final ThreadLocal<String> USER = new ThreadLocal<>();
    private static final ScopedValue<String> TENANT = ScopedValue.newInstance();

    /** What a call sees of the caller's context. */
    private record Seen(String user, String tenant, ClassLoader loader) {
        static Seen now() {
            return new Seen(
                    USER.get(), TENANT.orElse("none"), Thread.currentThread().getContextClassLoader());
        }
    }

    private static Seen as(String name, ClassLoader loader, Callable<Seen> call) throws Exception {
        Thread caller = Thread.currentThread();
        ClassLoader before = caller.getContextClassLoader();
        USER.set(name);
        caller.setContextClassLoader(loader);
        try {
            return ScopedValue.where(TENANT, name).call(call::call);
        } finally {
            USER.remove();
            caller.setContextClassLoader(before);
        }
    }

    private static Seen inScope() throws InterruptedException {
        try (var scope = StructuredTaskScope.<Seen>open()) {
            Subtask<Seen> seen = scope.fork(Seen::now);
            scope.join();
            return seen.get();
        }
    }

    @Shows(YES)
    void structuredTaskScope_carriesScopedValuesAndTheClassLoader(Trial trial) throws Exception {
        ClassLoader loader = new ClassLoader() {};
        Seen seen = as("eva", loader, Behaviour06ContextScopesTest::inScope);
        assertThat(seen.tenant()).isEqualTo("eva");
        assertThat(seen.loader()).isSameAs(loader);
    }

    @Shows(NO)
    void structuredTaskScope_carriesNoThreadLocal(Trial trial) throws Exception {
        assertThat(as("eva", null, Behaviour06ContextScopesTest::inScope).user()).isNull();
    }

    private static Seen inFork() throws InterruptedException {
        return Scopes.supervised(scope -> scope.fork(Seen::now).join());
    }

    @Shows(YES)
    void jox_carriesScopedValuesAndTheClassLoader(Trial trial) throws Exception {
        ClassLoader loader = new ClassLoader() {};
        Seen seen = as("eva", loader, Behaviour06ContextScopesTest::inFork);
        assertThat(seen.tenant()).isEqualTo("eva");
        assertThat(seen.loader()).isSameAs(loader);
    }

    @Shows(NO)
    void jox_hasNoThreadLocalEvenInTheBlockOfTheScope(Trial trial) throws Exception {
        assertThat(as("eva", null, Behaviour06ContextScopesTest::inFork).user()).isNull();
        assertThat(as("eva", null, () -> Scopes.supervised(scope -> Seen.now())).user())
                .isNull();
    }

    @Shows(YES)
    void fanout_carriesAScopedValueThroughACarrier(Trial trial) throws Exception {
        ContextCarrier tenant = () -> {
            String captured = TENANT.orElse("none");
            return body -> ScopedValue.where(TENANT, captured).call(() -> {
                body.run();
                return null;
            });
        };
        try (FanoutRuntime runtime = FanoutRuntime.builder().carrier(tenant).build()) {
            Seen seen = as("eva", null, () -> {
                try (TaskGroup group = runtime.open("Test.tenant")) {
                    Task<Seen> task = group.start("seen", Seen::now);
                    group.join();
                    return task.resultNow();
                }
            });
            assertThat(seen.tenant()).isEqualTo("eva");
        }
    }
}
