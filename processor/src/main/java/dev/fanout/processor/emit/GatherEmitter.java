package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import com.palantir.javapoet.TypeName;
import dev.fanout.processor.plan.EachPlan;
import dev.fanout.processor.plan.Form;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.Result;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/** A method that opens a group, starts its calls, waits for them and makes its result. */
record GatherEmitter(Members members) {
    private static final int BODY = 4;
    private static final int BLOCK = 6;

    MethodSpec emit(GatherMethod gather) {
        Locals locals = Locals.of(gather.signature(), gather.calls());
        MethodSpec.Builder method = MethodHeader.overriding(gather.signature());
        nullChecks(gather).forEach(check -> method.addStatement("$L", check));
        return method.addCode(gather.form().isHandle() ? started(gather, locals) : blocking(gather, locals))
                .build();
    }

    /** Checked before the group is opened: a null argument is the caller's mistake, not a call's failure. */
    private static List<CodeBlock> nullChecks(GatherMethod gather) {
        return gather.calls().stream()
                .flatMap(call -> call.each().stream())
                .map(EachPlan::parameter)
                .distinct()
                .map(name -> CodeBlock.of("$T.requireNonNull($N, $S)", Objects.class, name, name))
                .toList();
    }

    private CodeBlock blocking(GatherMethod gather, Locals locals) {
        CodeBlock head = CodeBlock.of(
                "try ($T $N = $L.open", RuntimeTypes.GROUP, locals.group(), locals.field(members.runtime()));
        return CodeBlock.builder()
                .add(Layout.call(BODY, head, opening(gather), CodeBlock.of(") {")))
                .add("\n$>")
                .add(calls(gather, locals))
                .add(gather.form() == Form.OUTCOME ? outcome(gather, locals) : joinedResult(gather, locals))
                .add("$<}\n")
                .build();
    }

    private CodeBlock started(GatherMethod gather, Locals locals) {
        HandleConversion conversion = HandleConversion.of(gather);
        List<CodeBlock> arguments = new ArrayList<>(opening(gather));
        arguments.add(CodeBlock.of("$N -> {", locals.group()));
        return CodeBlock.builder()
                .add(
                        "return $L.$LstartGather($L\n$>",
                        locals.field(members.runtime()),
                        conversion.witness(),
                        CodeBlock.join(arguments, ", "))
                .add(calls(gather, locals))
                .add("$N.join($T.class);\n", locals.group(), Throwable.class)
                .add(results(gather, locals).of(gather.result(), BLOCK, CodeBlock.of("return "), CodeBlock.of(";\n")))
                .add("$<})$L;\n", conversion.tail())
                .build();
    }

    private List<CodeBlock> opening(GatherMethod gather) {
        CodeBlock name = CodeBlock.of("$S", members.reportedName(gather.signature()));
        return gather.timeout().isEmpty()
                ? List.of(name)
                : List.of(name, CodeBlock.of("$N", members.timeouts().nameFor(gather)));
    }

    private CodeBlock calls(GatherMethod gather, Locals locals) {
        CallStatement statement = new CallStatement(
                locals, new BodyCode(members, locals, arguments(gather, locals)), BLOCK);
        Set<String> used = gather.referredCalls();
        return gather.calls().stream()
                .map(call -> statement.of(call, used.contains(call.name())))
                .collect(CodeBlock.joining(""));
    }

    private CodeBlock joinedResult(GatherMethod gather, Locals locals) {
        CodeBlock.Builder code = CodeBlock.builder().add(join(gather, locals));
        if (!(gather.result() instanceof Result.Nothing)) {
            code.add(results(gather, locals).of(gather.result(), BLOCK, CodeBlock.of("return "), CodeBlock.of(";\n")));
        }
        return code.build();
    }

    private static CodeBlock join(GatherMethod gather, Locals locals) {
        List<CodeBlock> classes = gather.joined().stream().map(GatherEmitter::classLiteral).toList();
        return Layout.call(BLOCK, CodeBlock.of("$N.join", locals.group()), classes, CodeBlock.of(";\n"));
    }

    private CodeBlock outcome(GatherMethod gather, Locals locals) {
        CodeBlock declared = gather.interruptedAs()
                .map(type -> CodeBlock.of(", $L", classLiteral(type)))
                .orElse(CodeBlock.of(""));
        CodeBlock head = CodeBlock.of("return $N.joinOutcome(() -> ", locals.group());
        return results(gather, locals).of(gather.result(), BLOCK, head, CodeBlock.of("$L);\n", declared));
    }

    private ResultCode results(GatherMethod gather, Locals locals) {
        return new ResultCode(locals, arguments(gather, locals));
    }

    private ArgumentCode arguments(GatherMethod gather, Locals locals) {
        return new ArgumentCode(members.reportedName(gather.signature()), locals);
    }

    private static CodeBlock classLiteral(PlanType type) {
        TypeName name = TypeNames.of(type);
        return CodeBlock.of("$T.class", name);
    }
}
