package dev.fanout.processor.emit;

import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.MethodSpec;
import dev.fanout.processor.plan.HandleMethod;
import java.util.ArrayList;
import java.util.List;

/** An abstract {@code @Async} method: one call, started, its handle returned. */
record HandleEmitter(Members members) {
    private static final int BODY = 4;

    MethodSpec emit(HandleMethod method) {
        String name = members.reportedName(method.signature());
        Locals locals = Locals.of(method.signature(), List.of());
        ArgumentCode passed = new ArgumentCode(name, locals);
        BodyCode bodies = new BodyCode(members, locals, passed, RemoteCode.of(members, method, passed));
        HandleConversion conversion = HandleConversion.of(method);
        int inner = BODY + Layout.CONTINUATION;
        List<CodeBlock> arguments = new ArrayList<>();
        arguments.add(CodeBlock.of("$S", name));
        members.options().argument(CallKey.of(method)).ifPresent(arguments::add);
        arguments.add(bodies.call(
                CallKey.of(method), method.result(), method.body(), method.fallback(), inner + Layout.CONTINUATION));
        return MethodHeader.overriding(method.signature())
                .addCode(conversion.started(
                        BODY, CodeBlock.of("return $L", locals.field(members.runtime())), "start", arguments))
                .build();
    }
}
