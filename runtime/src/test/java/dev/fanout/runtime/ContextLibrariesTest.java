package dev.fanout.runtime;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import io.micrometer.context.ContextRegistry;
import io.micrometer.context.ContextSnapshot;
import io.micrometer.context.ContextSnapshotFactory;
import io.opentelemetry.api.baggage.Baggage;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import io.opentelemetry.api.trace.TraceFlags;
import io.opentelemetry.api.trace.TraceState;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.Scope;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;

/** The contexts that people have: of a log, of a trace, and of whatever Micrometer's accessors reach. */
@OnEveryKindOfThread
class ContextLibrariesTest {
    private static final String TRACE = "0af7651916cd43dd8448eb211c80319c";
    private static final String SPAN = "b7ad6b7169203331";

    final Kind kind;

    ContextLibrariesTest(Kind kind) {
        this.kind = kind;
    }

    /** As in the Javadoc of {@link ContextCarrier}. */
    private static ContextCarrier mdc() {
        return () -> {
            Map<String, String> captured = MDC.getCopyOfContextMap();
            return body -> {
                Map<String, String> before = MDC.getCopyOfContextMap();
                set(captured);
                try {
                    body.run();
                } finally {
                    set(before);
                }
            };
        };
    }

    private static void set(Map<String, String> context) {
        if (context == null) {
            MDC.clear();
        } else {
            MDC.setContextMap(context);
        }
    }

    /** Writes a line as a pattern with {@code %X{request}} would. */
    private static final class Lines extends AppenderBase<ILoggingEvent> {
        final Queue<String> written = new ConcurrentLinkedQueue<>();

        @Override
        protected void append(ILoggingEvent event) {
            written.add(event.getMessage() + " [" + event.getMDCPropertyMap().get("request") + "]");
        }
    }

    @Test
    @DisplayName(
            "CTX-01 CTX-02 CTX-10 #6: with SLF4J's MDC each line that is logged below a request carries the request's id")
    void mdc_isInEveryLine(Fixture fixture) {
        Logger log = (Logger) LoggerFactory.getLogger("test." + kind);
        log.setAdditive(false);
        Lines lines = new Lines();
        lines.start();
        log.addAppender(lines);
        FanoutRuntime runtime = fixture.builder().carrier(mdc()).build();
        CountDownLatch running = new CountDownLatch(2);
        MDC.put("request", "42");
        Throwable thrown = catchThrowable(() -> {
            try (TaskGroup group = runtime.open("Test.page")) {
                group.start("child", () -> {
                    log.info("child");
                    MDC.put("request", "the child's own");
                    running.countDown();
                    return 1;
                });
                group.start("parent", () -> {
                    try (TaskGroup inner = runtime.open("Test.inner")) {
                        inner.start("grandchild", () -> {
                            try {
                                return Fixture.sleeperThatTells(running).run();
                            } finally {
                                log.info("clean-up of the grandchild");
                            }
                        });
                        inner.join();
                        return 1;
                    }
                });
                group.start("fails", () -> {
                    Fixture.await(running);
                    throw new IllegalStateException("sibling");
                });
                group.join();
            }
        });
        assertThat(thrown).hasMessage("sibling");
        log.info("caller");
        MDC.clear();
        assertThat(runtime.start("Test.next", MDC::getCopyOfContextMap).join()).isNullOrEmpty();
        assertThat(lines.written)
                .containsExactlyInAnyOrder("child [42]", "clean-up of the grandchild [42]", "caller [42]");
        log.detachAppender(lines);
        runtime.close();
    }

    @Test
    @DisplayName(
            "CTX-01 CTX-04 #6: with Micrometer's context-propagation all that its accessors know is carried by one carrier")
    void micrometer_isCarried(Fixture fixture) {
        ThreadLocal<String> tenant = new ThreadLocal<>();
        ThreadLocal<String> user = new ThreadLocal<>();
        ContextRegistry registry = new ContextRegistry()
                .registerThreadLocalAccessor("tenant", tenant)
                .registerThreadLocalAccessor("user", user);
        ContextSnapshotFactory snapshots =
                ContextSnapshotFactory.builder().contextRegistry(registry).build();
        FanoutRuntime runtime = fixture.builder()
                .carrier(() -> {
                    ContextSnapshot captured = snapshots.captureAll();
                    return body -> {
                        try (ContextSnapshot.Scope scope = captured.setThreadLocals()) {
                            assertThat(scope).isNotNull();
                            body.run();
                        }
                    };
                })
                .build();
        tenant.set("acme");
        user.set("wile");
        Task<List<String>> task = runtime.start("Test.call", () -> {
            user.set("changed");
            return List.of(tenant.get(), runtime.start("Test.inside", user::get).join());
        });
        assertThat(task.join()).containsExactly("acme", "changed");
        assertThat(user.get()).isEqualTo("wile");
        tenant.remove();
        user.remove();
        assertThat(runtime.start("Test.next", () -> tenant.get() + user.get()).join())
                .isEqualTo("nullnull");
        runtime.close();
    }

    @Test
    @DisplayName(
            "CTX-01 CTX-04 #6: an OpenTelemetry context, its span and its baggage, is current in calls and below them")
    void openTelemetry_isCarried(Fixture fixture) {
        FanoutRuntime runtime = fixture.builder()
                .carrier(() -> {
                    Context captured = Context.current();
                    return body -> {
                        try (Scope scope = captured.makeCurrent()) {
                            assertThat(scope).isNotNull();
                            body.run();
                        }
                    };
                })
                .build();
        Span span = Span.wrap(SpanContext.create(TRACE, SPAN, TraceFlags.getSampled(), TraceState.getDefault()));
        Context around = Context.current()
                .with(span)
                .with(Baggage.builder().put("tenant", "acme").build());
        Call<String> look = () -> Span.current().getSpanContext().getTraceId() + " "
                + Baggage.current().getEntryValue("tenant");
        try (Scope scope = around.makeCurrent()) {
            assertThat(scope).isNotNull();
            try (TaskGroup group = runtime.open("Test.traced")) {
                Task<String> child = group.start("child", look);
                Task<String> after = group.startAfter("after", look, child);
                Task<String> grandchild = group.start(
                        "grandchild", () -> runtime.start("Test.inside", look).join());
                group.join();
                assertThat(List.of(child.resultNow(), after.resultNow(), grandchild.resultNow()))
                        .containsOnly(TRACE + " acme");
            }
        }
        assertThat(runtime.start(
                                "Test.next",
                                () -> Span.current().getSpanContext().isValid())
                        .join())
                .isFalse();
        runtime.close();
    }
}
