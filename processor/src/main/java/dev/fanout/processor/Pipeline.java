package dev.fanout.processor;

import dev.fanout.processor.check.Checked;
import dev.fanout.processor.check.CheckedInterface;
import dev.fanout.processor.check.InterfaceChecker;
import dev.fanout.processor.emit.ClassEmitter;
import dev.fanout.processor.emit.GeneratedSource;
import dev.fanout.processor.emit.PlanFormat;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.planner.ClassPlanner;
import dev.fanout.processor.read.InterfaceReader;
import dev.fanout.processor.read.SourceFiles;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.UnresolvedTypes;
import dev.fanout.processor.write.PlanWriter;
import dev.fanout.processor.write.SourceWriter;
import dev.fanout.processor.write.WriteFailure;
import java.util.Optional;
import java.util.Set;
import javax.annotation.processing.ProcessingEnvironment;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** One interface from its element to its class: read, check, plan, emit, write. */
final class Pipeline {

    private final Elements elements;
    private final InterfaceReader reader;
    private final UnresolvedTypes unresolved = new UnresolvedTypes();
    private final InterfaceChecker checker;
    private final ClassPlanner planner;
    private final ClassEmitter emitter = new ClassEmitter(FanoutProcessor.class.getName());
    private final SourceWriter writer;
    private final PlanWriter planWriter;
    private final SourceFiles sourceFiles;
    private final ProcessorOptions options;
    private final Reporter reporter;

    /**
     * A pipeline for one compilation.
     *
     * @param sources the names of the types that are compiled from source; it grows with each round
     */
    Pipeline(ProcessingEnvironment environment, Set<String> sources) {
        Types types = environment.getTypeUtils();
        this.elements = environment.getElementUtils();
        this.reader = new InterfaceReader(types, elements);
        this.sourceFiles = new SourceFiles(elements, environment.getFiler());
        this.options = ProcessorOptions.of(environment.getOptions());
        this.checker = new InterfaceChecker(types, elements, options.componentModel());
        this.planner = new ClassPlanner(types, elements);
        this.writer = new SourceWriter(environment.getFiler());
        this.planWriter = new PlanWriter(environment.getFiler());
        this.reporter = new Reporter(environment.getMessager(), sources);
        options.unknown().forEach(reporter::badOption);
    }

    /** Whether it is done; otherwise something that it mentions is not there yet. */
    boolean run(String qualifiedName) {
        TypeElement element = elements.getTypeElement(qualifiedName);
        if (element == null) {
            return true;
        }
        try {
            return run(element);
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError unexpected) {
            reporter.unexpected(element, unexpected);
            return true;
        }
    }

    private boolean run(TypeElement element) {
        SourceInterface source = reader.read(element);
        if (source.isContradictory()) {
            return true; // the compiler says so
        }
        if (unresolved.in(source)) {
            return false;
        }
        Checked checked = checker.check(source);
        reporter.report(element, checked.problems());
        checked.result().ifPresent(this::generate);
        return true;
    }

    private void generate(CheckedInterface checked) {
        ClassPlan plan = planner.plan(checked);
        TypeElement element = checked.source().element();
        GeneratedSource generated = emitter.emit(plan);
        Optional<WriteFailure> failed = writer.write(generated, element);
        for (PlanFormat format : options.plans()) {
            failed = failed.or(
                    () -> planWriter.write(format.of(plan, generated, () -> sourceFiles.textOf(element)), element));
        }
        failed.ifPresent(failure -> reporter.notWritten(element, failure));
    }
}
