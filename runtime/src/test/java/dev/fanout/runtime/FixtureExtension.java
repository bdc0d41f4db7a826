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
import org.junit.jupiter.api.function.Executable;

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
        onCaller(test, context);
    }

    @Override
    public void interceptTestTemplateMethod(
            Invocation<Void> test, ReflectiveInvocationContext<Method> method, ExtensionContext context)
            throws Throwable {
        onCaller(test, context);
    }

    /** A thread of its own also for platform callers, so that a test that hangs can be told where. */
    private static void onCaller(Invocation<Void> test, ExtensionContext context) throws Throwable {
        boolean virtual = kind(context.getRequiredTestInstance()) == Kind.VIRTUAL_CALLER;
        try {
            onThread(virtual ? VirtualThreads.factory().orElseThrow() : Thread::new, "the test", test::proceed);
        } catch (Hanging hanging) {
            context.getStore(OURS).remove("fixture"); // closing it would hang as well
            throw hanging;
        }
    }

    /** Something that does not end, with the stack of its thread. */
    private static final class Hanging extends AssertionError {
        private static final long serialVersionUID = 1;

        Hanging(String what, Thread thread) {
            super(what + " hangs here");
            setStackTrace(thread.getStackTrace());
        }
    }

    private static void onThread(ThreadFactory threads, String what, Executable action) throws Throwable {
        Throwable[] thrown = new Throwable[1];
        Thread thread = threads.newThread(() -> {
            try {
                action.execute();
            } catch (Throwable failure) {
                thrown[0] = failure;
            }
        });
        thread.setName("caller");
        thread.start();
        thread.join(PATIENCE_MILLIS);
        if (thread.isAlive()) {
            Hanging hanging = new Hanging(what, thread);
            thread.interrupt();
            throw hanging;
        }
        if (thrown[0] != null) {
            throw thrown[0];
        }
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Fixture fixture = context.getStore(OURS).get("fixture", Fixture.class);
        if (fixture != null) {
            try {
                onThread(Thread::new, "closing the runtime", fixture::closeAndCheck);
            } catch (Throwable failure) {
                throw Sneaky.raise(failure);
            }
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
