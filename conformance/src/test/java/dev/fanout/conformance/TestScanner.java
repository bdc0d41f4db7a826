package dev.fanout.conformance;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.util.TreeScanner;
import java.util.ArrayDeque;
import java.util.Collections;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.stream.Collectors;

/** Collects the methods of a file whose display names have ids in them. */
final class TestScanner extends TreeScanner<Void, List<TestMethod>> {
    private final String module;
    private final String prefix;
    private final Deque<String> types = new ArrayDeque<>();

    TestScanner(String module, CompilationUnitTree file) {
        this.module = module;
        this.prefix = file.getPackageName() == null ? "" : file.getPackageName() + ".";
    }

    @Override
    public Void visitClass(ClassTree type, List<TestMethod> found) {
        types.addLast(type.getSimpleName().toString());
        super.visitClass(type, found);
        types.removeLast();
        return null;
    }

    @Override
    public Void visitMethod(MethodTree method, List<TestMethod> found) {
        for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
            if (annotation.getAnnotationType().toString().endsWith("DisplayName")) {
                Set<String> rows = ids(text(annotation.getArguments().get(0)));
                if (!rows.isEmpty()) {
                    String type = prefix + String.join("$", types);
                    found.add(new TestMethod(module, type, method.getName().toString(), rows));
                }
            }
        }
        return super.visitMethod(method, found);
    }

    private String text(ExpressionTree argument) {
        if (argument instanceof AssignmentTree assignment) {
            return text(assignment.getExpression());
        }
        if (argument instanceof BinaryTree sum) {
            return text(sum.getLeftOperand()) + text(sum.getRightOperand());
        }
        if (argument instanceof LiteralTree literal) {
            return String.valueOf(literal.getValue());
        }
        throw new IllegalArgumentException("a display name in " + types + " is not written out: " + argument);
    }

    private static Set<String> ids(String text) {
        return Row.ID
                .matcher(text)
                .results()
                .map(MatchResult::group)
                .collect(Collectors.collectingAndThen(
                        Collectors.toCollection(LinkedHashSet::new), Collections::unmodifiableSet));
    }
}
