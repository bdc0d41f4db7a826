package dev.fanout.benchmarks.peer;

import com.google.common.util.concurrent.ListenableFuture;
import dagger.BindsInstance;
import dagger.producers.Production;
import dagger.producers.ProductionComponent;
import dev.fanout.benchmarks.body.Body;
import dev.fanout.benchmarks.calls.TenCalls;
import java.util.concurrent.Executor;

/** One fan-out: a component keeps what it has produced. */
@ProductionComponent(modules = DaggerTenModule.class)
interface DaggerTenComponent {

    ListenableFuture<TenCalls.Results> results();

    /** Makes one for each fan-out. */
    @ProductionComponent.Factory
    interface Factory {
        DaggerTenComponent create(@BindsInstance Body body, @BindsInstance @Production Executor executor);
    }
}
