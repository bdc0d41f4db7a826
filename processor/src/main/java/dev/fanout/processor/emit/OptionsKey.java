package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;

/** What has options: a call or a gather. Those that are equal share theirs. */
sealed interface OptionsKey permits CallKey, GatherKey {

    /** The name of its method, and of all its overloads. */
    String name();

    /** The type of its options. */
    ClassName type();

    /** What its annotation says, as calls on options that say nothing; empty if it says nothing either. */
    List<CodeBlock> steps();

    /** The same for all overloads whose annotations say the same. */
    OptionsKey ofAnyOverload();
}
