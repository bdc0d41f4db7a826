package dev.fanout.benchmarks.peer;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.EnableAsync;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A pool that hands each call to an idle thread, or else to a new one. */
@Configuration(proxyBeanMethods = false)
@EnableAsync
class SpringConfiguration {

    @Bean
    TaskExecutor taskExecutor() {
        ThreadPoolTaskExecutor executor = new ThreadPoolTaskExecutor();
        executor.setCorePoolSize(0);
        executor.setQueueCapacity(0);
        executor.setDaemon(true);
        return executor;
    }
}
