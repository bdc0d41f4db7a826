package dev.fanout.benchmarks.peer;

import com.google.common.util.concurrent.ListenableFuture;
import dagger.BindsInstance;
import dagger.producers.Production;
import dagger.producers.ProductionComponent;
import dev.fanout.benchmarks.body.Body;
import dev.fanout.benchmarks.calls.ThreeCalls;
import java.util.concurrent.Executor;

/** One fan-out: a component keeps what it has produced. */
@ProductionComponent(modules = DaggerThreeModule.class)
interface DaggerThreeComponent {

    ListenableFuture<ThreeCalls.Results> results();

    /** Makes one for each fan-out. */
    @ProductionComponent.Factory
    interface Factory {
        DaggerThreeComponent create(@BindsInstance Body body, @BindsInstance @Production Executor executor);
    }
}
