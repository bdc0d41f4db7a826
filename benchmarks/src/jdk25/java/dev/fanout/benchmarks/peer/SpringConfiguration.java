package dev.fanout.benchmarks.peer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.SimpleAsyncTaskExecutor;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.EnableAsync;

/** The executor that Spring Boot configures where virtual threads are switched on. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class SpringConfiguration {

    @Bean
    TaskExecutor taskExecutor() {
        SimpleAsyncTaskExecutor executor = new SimpleAsyncTaskExecutor("task-");
        executor.setVirtualThreads(true);
        return executor;
    }
}
