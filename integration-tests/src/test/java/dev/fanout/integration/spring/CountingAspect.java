package dev.fanout.integration.spring;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.aspectj.lang.ProceedingJoinPoint;
import org.aspectj.lang.annotation.Around;
import org.aspectj.lang.annotation.Aspect;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Sees each call of the interface from outside. */
@Aspect
@Component
public class CountingAspect {
    final List<String> seen = new CopyOnWriteArrayList<>();

    @Around("execution(* dev.fanout.integration.spring.Pages.*(..))")
    public @Nullable Object around(ProceedingJoinPoint call) throws Throwable {
        seen.add(call.getSignature().getName());
        return call.proceed();
    }
}
