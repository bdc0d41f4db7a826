package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelBody.Fault;
import dev.fanout.processor.model.ModelCall.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes up calls. */
record CallMaker(Chance chance, Taste taste) {
    private static final int LONGEST = 1_000_000;
    private static final List<List<String>> FAILING =
            List.of(List.of("x"), List.of("xx"), List.of("x", "xxx"), List.of("xx", "xxx", "xxxx"), List.of());

    /**
     * Makes one.
     *
     * @param sources what it can take
     */
    ModelCall call(String name, boolean isMapped, List<String> sources) {
        List<ModelInput> inputs = new ArrayList<>();
        if (isMapped) {
            inputs.add(new ModelInput(ModelCall.KEY, false));
        }
        if (chance.of(0.4)) {
            inputs.add(new ModelInput(ModelInterface.PARAMETER, false));
        }
        for (String source : chance.some(sources, chance.below(isMapped ? 2 : 4))) {
            inputs.add(new ModelInput(source, chance.of(0.3)));
        }
        Kind kind = chance.of(0.5) ? Kind.BODY : chance.pick(List.of(Kind.CLIENT, Kind.ASYNCHRONOUS_CLIENT));
        return new ModelCall(
                name,
                inputs,
                kind,
                body(isMapped, kind == Kind.ASYNCHRONOUS_CLIENT),
                chance.millis(taste.timeout(), LONGEST),
                chance.number(isMapped ? taste.callLimit() : taste.callLimit() / 4, 2),
                fallback(isMapped),
                chance.of(taste.executor()));
    }

    private ModelBody body(boolean isMapped, boolean isAsynchronous) {
        Fault fault = chance.of(taste.fault()) ? fault() : Fault.NONE;
        boolean isStubborn = fault == Fault.NONE && !isAsynchronous && chance.of(0.15);
        return new ModelBody(chance.upTo(LONGEST), fault, isMapped ? chance.pick(FAILING) : List.of(), isStubborn);
    }

    private Fault fault() {
        return chance.of(0.1) ? Fault.ERROR : chance.pick(List.of(Fault.CHECKED, Fault.UNCHECKED));
    }

    private Optional<ModelFallback> fallback(boolean isMapped) {
        return chance.of(taste.fallback())
                ? Optional.of(new ModelFallback(body(isMapped, false), chance.of(0.5)))
                : Optional.empty();
    }
}
