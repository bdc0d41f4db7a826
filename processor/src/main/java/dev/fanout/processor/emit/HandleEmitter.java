package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.fanout.processor.plan.HandleMethod;
import java.util.List;

/** An abstract {@code @Async} method: one call, started, its handle returned. */
record HandleEmitter(Members members) {
    private static final int BODY = 4;
    private static final int CONTINUATION = 4;

    MethodSpec emit(HandleMethod method) {
        String name = members.reportedName(method.signature());
        Locals locals = Locals.of(method.signature(), List.of());
        BodyCode bodies = new BodyCode(members, locals, new ArgumentCode(name, locals));
        HandleConversion conversion = HandleConversion.of(method);
        CodeBlock head =
                CodeBlock.of("return $L.$Lstart", locals.field(members.runtime()), conversion.witness());
        return MethodHeader.overriding(method.signature())
                .addCode(Layout.call(
                        BODY,
                        head,
                        List.of(CodeBlock.of("$S", name), bodies.lambda(method.body(), BODY + CONTINUATION)),
                        CodeBlock.of("$L;", conversion.tail())))
                .addCode("\n")
                .build();
    }
}
