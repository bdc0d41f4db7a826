package dev.fanout.processor.emit;

import dev.fanout.processor.plan.Aim;
import dev.fanout.processor.plan.Argument;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallOptions;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.FallbackPlan;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.GatherOptions;
import dev.fanout.processor.plan.OtherForm;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.Result;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A hand-made gather. */
final class GatherBuilder {
    private final SignatureBuilder signature;
    private final List<CallPlan> calls = new ArrayList<>();
    private final List<PlanType> joined = new ArrayList<>();
    private Form form = Form.VALUE;
    private Optional<PlanType> resultType = Optional.empty();
    private GatherOptions options = GatherOptions.DEFAULT;
    private Optional<PlanType> interruptedAs = Optional.empty();
    private Result result = new Result.Nothing();

    private GatherBuilder(SignatureBuilder signature) {
        this.signature = signature;
    }

    static GatherBuilder of(SignatureBuilder signature) {
        return new GatherBuilder(signature);
    }

    GatherBuilder form(Form wanted, PlanType ofType) {
        form = wanted;
        resultType = Optional.of(ofType);
        return this;
    }

    GatherBuilder within(Duration deadline) {
        options = new GatherOptions(Optional.of(deadline), options.limit(), options.aim(), options.formOf());
        return this;
    }

    GatherBuilder atOnce(int limit) {
        options = new GatherOptions(options.timeout(), Optional.of(limit), options.aim(), options.formOf());
        return this;
    }

    GatherBuilder after(Aim aim) {
        options = new GatherOptions(options.timeout(), options.limit(), aim, options.formOf());
        return this;
    }

    /** Another form of a gather: it takes over what it does not say itself. */
    GatherBuilder formOf(OtherForm other) {
        options = new GatherOptions(options.timeout(), options.limit(), options.aim(), Optional.of(other));
        return this;
    }

    GatherBuilder required(String name, PlanType type, Body body) {
        return call(new CallPlan(name, type, true, CallOptions.DEFAULT, body, Optional.empty(), Optional.empty()));
    }

    GatherBuilder collected(String name, PlanType type, Body body) {
        return call(new CallPlan(name, type, false, CallOptions.DEFAULT, body, Optional.empty(), Optional.empty()));
    }

    GatherBuilder each(String name, PlanType type, boolean required, Body body, EachPlan each) {
        return call(new CallPlan(name, type, required, CallOptions.DEFAULT, body, Optional.empty(), Optional.of(each)));
    }

    /** The last call, told to stop without an interrupt. */
    GatherBuilder signalled() {
        return with(Calls.SIGNALLED);
    }

    /** The last call, with these options. */
    GatherBuilder with(CallOptions options) {
        CallPlan last = calls.remove(calls.size() - 1);
        return call(new CallPlan(
                last.name(), last.type(), last.required(), options, last.body(), last.fallback(), last.each()));
    }

    /** The last call, with this fallback. */
    GatherBuilder orElse(FallbackPlan fallback) {
        CallPlan last = calls.remove(calls.size() - 1);
        return call(new CallPlan(
                last.name(),
                last.type(),
                last.required(),
                last.options(),
                last.body(),
                Optional.of(fallback),
                last.each()));
    }

    private GatherBuilder call(CallPlan call) {
        calls.add(call);
        return this;
    }

    GatherBuilder joining(PlanType... types) {
        joined.addAll(List.of(types));
        return this;
    }

    GatherBuilder interruptedAs(PlanType type) {
        interruptedAs = Optional.of(type);
        return this;
    }

    GatherBuilder into(PlanType.Declared type, Argument... components) {
        return into(new Result.NewRecord(type, List.of(components)));
    }

    GatherBuilder into(Result made) {
        result = made;
        return this;
    }

    GatherMethod build() {
        return new GatherMethod(
                signature.build(),
                GatherMethod.Origin.GATHER,
                form,
                resultType.orElse(signature.build().returns()),
                options,
                calls,
                result,
                joined,
                interruptedAs);
    }
}
