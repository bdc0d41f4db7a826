package dev.fanout.comparison;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives each test its {@link Trial}, and checks that nothing of it is left. */
final class TrialExtension implements ParameterResolver, AfterEachCallback {
    private static final Namespace OURS = Namespace.create(TrialExtension.class);

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Trial.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getStore(OURS).computeIfAbsent(Trial.class);
    }

    @Override
    public void afterEach(ExtensionContext context) {
        Trial trial = context.getStore(OURS).get(Trial.class, Trial.class);
        if (trial != null) {
            trial.endAndCheck();
        }
    }
}
