package dev.fanout.processor.planner;

import static org.assertj.core.api.Assertions.assertThat;

import dev.fanout.processor.Inspection;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.FallbackPlan;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.PlanType;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A call carries its options, whoever makes it. */
class OptionsTest {
    private static final CallOptions SIGNAL = CallOptions.DEFAULT.onCancel(CallOptions.OnCancel.SIGNAL);

    private static ClassPlan plan(Inspection compiler) {
        return Plans.of(compiler, """
                interface Api { int read(long id); int plain(long id); }
                record Page(int read, Outcome<Integer> export, int plain, int explicit) {}
                record Site(Page page, int export) {}
                interface It {
                  @Async(value = Api.class, onCancel = OnCancel.SIGNAL) Task<Integer> read(long id);
                  @Async(Api.class) Task<Integer> plain(long id);
                  @Async(onCancel = OnCancel.SIGNAL) default int export(long id, int read) { return read; }
                  @Async(onCancel = OnCancel.INTERRUPT) default int explicit(long id) { return 1; }
                  @Gather Page page(long id);
                  @Gather("page") Task<Page> start(long id);
                  @Gather Site site(long id);
                  @Gather("read") List<Integer> all(@Each("id") List<Long> ids);
                }
                """);
    }

    private static List<CallOptions> options(ClassPlan plan, String gather) {
        return Plans.gather(plan, gather).calls().stream()
                .map(CallPlan::options)
                .toList();
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void signalledCall_isOneInEveryGatherAndForEachElement(Inspection compiler) {
        ClassPlan plan = plan(compiler);

        assertThat(Plans.gather(plan, "page").calls())
                .extracting(CallPlan::name)
                .containsExactly("read", "plain", "explicit", "export");
        assertThat(options(plan, "page"))
                .containsExactly(SIGNAL, CallOptions.DEFAULT, CallOptions.DEFAULT, SIGNAL)
                .isEqualTo(options(plan, "start"));
        assertThat(options(plan, "all")).containsExactly(SIGNAL);
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void signalledCall_isOneByItself(Inspection compiler) {
        ClassPlan plan = plan(compiler);

        assertThat(((HandleMethod) Plans.method(plan, "read")).options()).isEqualTo(SIGNAL);
        assertThat(((HandleMethod) Plans.method(plan, "plain")).options()).isEqualTo(CallOptions.DEFAULT);
        assertThat(options(plan, "export")).containsExactly(SIGNAL);
        assertThat(options(plan, "explicit")).containsExactly(CallOptions.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void nestedGatherOfSignalledCalls_isInterruptedItself(Inspection compiler) {
        ClassPlan plan = plan(compiler);

        assertThat(Plans.gather(plan, "site").calls())
                .filteredOn(call -> call.name().equals("page"))
                .extracting(CallPlan::options)
                .containsExactly(CallOptions.DEFAULT);
    }

    @ParameterizedTest
    @EnumSource(Inspection.class)
    void everythingThatAnAnnotationSays_isInThePlan(Inspection compiler) {
        ClassPlan plan = Plans.of(compiler, """
                interface Api { int read(long id) throws java.io.IOException; }
                interface It {
                  @Async(value = Api.class, timeout = "1s", limit = 3, on = "cpu", fallback = "cached")
                  Task<Integer> read(long id);
                  @Async(timeout = "1s") default int load(long id) { return 1; }
                  @Async(timeout = "1s") default int load(String name) { return 1; }
                  static int cached(long id) { return 0; }
                  default int cached(long id, Exception failure) { return 0; }
                  default int cached(long id, String why) { return 0; }
                  @Gather({"read", "load"}) List<Integer> all(long id);
                }
                """);

        HandleMethod read = (HandleMethod) Plans.method(plan, "read");
        assertThat(read.options())
                .isEqualTo(CallOptions.DEFAULT
                        .timeout(Duration.ofSeconds(1))
                        .limit(3)
                        .on("cpu"));
        assertThat(read.fallback())
                .as("the one that is told why")
                .contains(new FallbackPlan("cached", false, true, PlanType.Primitive.INT));
        assertThat(Plans.gather(plan, "all").calls())
                .extracting(CallPlan::options)
                .contains(read.options());
        assertThat(plan.methods().stream()
                        .filter(method -> method.signature().name().equals("load"))
                        .map(method ->
                                ((GatherMethod) method).calls().get(0).options().overload()))
                .containsExactly(0, 1);
    }

    @Test
    void waysToStop_areThoseOfTheAnnotation() {
        assertThat(CallOptions.OnCancel.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(Arrays.stream(dev.fanout.OnCancel.values())
                        .map(Enum::name)
                        .toList());
        assertThat(dev.fanout.processor.check.OnCancel.values())
                .extracting(Enum::name)
                .containsExactlyElementsOf(Arrays.stream(dev.fanout.OnCancel.values())
                        .map(Enum::name)
                        .toList());
    }
}
