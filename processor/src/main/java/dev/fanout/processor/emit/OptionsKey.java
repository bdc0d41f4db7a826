package dev.fanout.processor.emit;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import java.util.List;
import java.util.Optional;

/** What has options: a call or a gather. Those that are equal share theirs. */
sealed interface OptionsKey permits CallKey, GatherKey {

    /** The name of its method, and of all its overloads. */
    String name();

    /** The type of its options. */
    ClassName type();

    /** What has the options that it takes over, where it does not start from options that say nothing. */
    Optional<? extends OptionsKey> base();

    /** What its annotation says, as calls on the options that it starts from; empty if it says nothing of its own. */
    List<CodeBlock> steps();

    /** The same for all overloads whose annotations say the same. */
    OptionsKey ofAnyOverload();
}
