package dev.fanout.runtime;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.concurrent.ThreadFactory;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.InvocationInterceptor;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;
import org.junit.jupiter.api.extension.ReflectiveInvocationContext;

/** Gives each test its {@link Fixture}, runs it on the right kind of caller, and checks that nothing is left. */
final class FixtureExtension implements ParameterResolver, InvocationInterceptor, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(FixtureExtension.class);
    private static final long PATIENCE_MILLIS = (Fixture.PATIENCE_SECONDS + 2) * 1000L * Race.rounds(1);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Fixture.class
                && context.getTestMethod().isPresent();
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS)
                .computeIfAbsent("fixture", key -> new Fixture(kind(context.getRequiredTestInstance())), Fixture.class);
    }

    @Override
    public void interceptTestMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onCaller(test, kind(context.getRequiredTestInstance()));
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onCaller(test, kind(context.getRequiredTestInstance()));
    }

    /** A thread of its own also for platform callers, so that a test that hangs can be told where. */
    private static void onCaller(Invocation<Void> test, Kind kind) throws Throwable {
        Throwable[] thrown = new Throwable[1];
        ThreadFactory callers =
                kind == Kind.VIRTUAL_CALLER ? VirtualThreads.factory().orElseThrow() : Thread::new;
        Thread caller = callers.newThread(() -> {
            try {
                test.proceed();
            } catch (Throwable failure) {
                thrown[0] = failure;
            }
        });
        caller.setName("caller");
        caller.start();
        caller.join(PATIENCE_MILLIS);
        if (caller.isAlive()) {
            AssertionError hangs = new AssertionError("the test hangs here");
            hangs.setStackTrace(caller.getStackTrace());
            caller.interrupt();
            throw hangs;
        }
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Fixture fixture = context.getStore(OURS).get("fixture", Fixture.class);
        if (fixture != null) {
            fixture.closeAndCheck();
        }
    }

    private static Kind kind(Object test) {
        Field field = Arrays.stream(test.getClass().getDeclaredFields())
                .filter(candidate -> candidate.getType() == Kind.class)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException(test.getClass() + " has no field of type Kind"));
        try {
            field.setAccessible(true);
            return (Kind) field.get(test);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
