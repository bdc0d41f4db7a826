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
                .add(calls(gather, locals, BLOCK))
                .add(gather.form() == Form.OUTCOME ? outcome(gather, locals) : joinedResult(gather, locals))
                .add("$<}\n")
                .build();
    }

    private CodeBlock started(GatherMethod gather, Locals locals) {
        boolean isStream = gather.form() == Form.STREAM;
        HandleConversion conversion = HandleConversion.of(gather);
        CodeBlock head = CodeBlock.of(
                "return $L.$L$L(",
                locals.field(members.runtime()),
                conversion.witness(),
                isStream ? "stream" : "startGather");
        List<CodeBlock> passed = new ArrayList<>(opening(gather));
        passed.add(CodeBlock.of("$N -> {", locals.group()));
        CodeBlock arguments = CodeBlock.join(passed, ", ");
        boolean fits = Layout.fits(BODY, CodeBlock.of("$L$L", head, arguments));
        int column = fits ? BLOCK : BLOCK + Layout.CONTINUATION;
        return CodeBlock.builder()
                .add(isStream ? elements(gather, locals) : CodeBlock.of(""))
                .add("$L$L$L\n$>", head, CodeBlock.of(fits ? "" : "\n$>$>"), arguments)
                .add(calls(gather, locals, column))
                .add(
                        isStream
                                ? CodeBlock.of("")
                                : CodeBlock.of("$N.join($T.class);\n", locals.group(), Throwable.class))
                .add(returned(gather, locals, column))
                .add("$<})$L;$L\n", conversion.tail(), CodeBlock.of(fits ? "" : "$<$<"))
                .build();
    }

    /** A stream is read later, when the caller may have changed what it has passed. */
    private static CodeBlock elements(GatherMethod gather, Locals locals) {
        return gather.calls().stream()
                .flatMap(call -> call.each().stream())
                .map(each -> CodeBlock.of(
                        "$T<$T> $N = $T.copyOfDistinct($L);\n",
                        Set.class,
                        TypeNames.of(each.element()),
                        locals.elements(),
                        RuntimeTypes.ELEMENTS,
                        CallStatement.source(each)))
                .collect(CodeBlock.joining(""));
    }

    private List<CodeBlock> opening(GatherMethod gather) {
        CodeBlock name = CodeBlock.of("$S", members.reportedName(gather.signature()));
        return GatherKey.of(gather)
                .flatMap(members.options()::argument)
                .map(options -> List.of(name, options))
                .orElse(List.of(name));
    }

    private CodeBlock calls(GatherMethod gather, Locals locals, int column) {
        CallStatement statement = new CallStatement(
                members,
                locals,
                new BodyCode(
                        members,
                        locals,
                        arguments(gather, locals),
                        RemoteCode.of(members, gather, arguments(gather, locals))),
                column,
                gather.form() == Form.STREAM);
        Set<String> used = gather.referredCalls();
        return gather.calls().stream()
                .map(call -> statement.of(call, used.contains(call.name())))
                .collect(CodeBlock.joining(""));
    }

    private CodeBlock joinedResult(GatherMethod gather, Locals locals) {
        CodeBlock.Builder code = CodeBlock.builder().add(join(gather, locals));
        if (!(gather.result() instanceof Result.Nothing)) {
            code.add(returned(gather, locals, BLOCK));
        }
        return code.build();
    }

    private static CodeBlock join(GatherMethod gather, Locals locals) {
        List<CodeBlock> classes =
                gather.joined().stream().map(GatherEmitter::classLiteral).toList();
        return Layout.call(BLOCK, CodeBlock.of("$N.join", locals.group()), classes, CodeBlock.of(";\n"));
    }

    private CodeBlock outcome(GatherMethod gather, Locals locals) {
        ResultCode results = results(gather, locals);
        CodeBlock head = CodeBlock.of("return $N.joinOutcome", locals.group());
        CodeBlock lambda = CodeBlock.of("() -> ");
        if (gather.interruptedAs().isEmpty()) {
            return results.of(gather.result(), BLOCK, CodeBlock.of("$L($L", head, lambda), CodeBlock.of(");\n"));
        }
        CodeBlock made = results.of(gather.result(), BLOCK + Layout.CONTINUATION, lambda, CodeBlock.of(""));
        CodeBlock thrown = classLiteral(gather.interruptedAs().get());
        return Layout.call(BLOCK, head, List.of(made, thrown), CodeBlock.of(";\n"));
    }

    private CodeBlock returned(GatherMethod gather, Locals locals, int column) {
        if (gather.result() instanceof Result.NewRecord made && made.hasCollected()) {
            CodeBlock head = CodeBlock.of("return $N.result(() -> ", locals.group());
            return results(gather, locals).of(made, column, head, CodeBlock.of(");\n"));
        }
        return results(gather, locals).of(gather.result(), column, CodeBlock.of("return "), CodeBlock.of(";\n"));
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
