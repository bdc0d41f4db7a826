package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.FieldSpec;
import java.util.List;
import javax.lang.model.element.Modifier;

/**
 * A field for what counts for a call or a gather of one instance.
 *
 * @param name of the field
 * @param configured the name by which the runtime's settings know the call or gather: {@code Dashboards.feed}
 * @param declared what its annotation says
 */
record OptionsField(String name, String configured, CodeBlock declared) {

    static FieldSpec of(ClassName type, String name) {
        return FieldSpec.builder(type, name, Modifier.PRIVATE, Modifier.FINAL).build();
    }

    /** The statement that gives it its value, in the constructor. */
    CodeBlock assignment(String runtime, int column) {
        return Layout.call(
                column,
                CodeBlock.of("this.$N = $N.configure", name, runtime),
                List.of(CodeBlock.of("$S", configured), declared),
                CodeBlock.of(";\n"));
    }
}
