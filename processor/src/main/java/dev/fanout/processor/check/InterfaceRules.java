package dev.fanout.processor.check;

import dev.fanout.processor.read.FanoutNames;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import dev.fanout.processor.read.SourceParameter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.PackageElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;

/** What has to be true of the interface before its methods are worth a look. */
final class InterfaceRules {

    private final TypeFacts facts;
    private final Access access;
    private final Problems problems;
    private final ComponentModel componentModel;

    InterfaceRules(TypeFacts facts, Access access, Problems problems, ComponentModel componentModel) {
        this.facts = facts;
        this.access = access;
        this.problems = problems;
        this.componentModel = componentModel;
    }

    void check(SourceInterface source) {
        TypeElement element = source.element();
        Position position = Position.of(element);
        checkComponentModel(element, position);
        if (element.getKind() != ElementKind.INTERFACE) {
            problems.add(Rule.NOT_AN_INTERFACE, position, source.name(), kind(element));
        } else if (!sees(element, FanoutNames.TASK)) {
            problems.add(Rule.RUNTIME_MISSING, position, source.name());
        } else if (element.getModifiers().contains(Modifier.SEALED)) {
            problems.add(Rule.SEALED_INTERFACE, position, source.name());
        } else {
            privateEnclosing(element)
                    .ifPresent(hidden ->
                            problems.add(Rule.PRIVATE_INTERFACE, position, source.name(), hidden.getSimpleName()));
        }
    }

    private void checkComponentModel(TypeElement element, Position position) {
        for (String annotation : componentModel.annotations()) {
            if (!sees(element, annotation)) {
                problems.add(
                        Rule.COMPONENT_MODEL_MISSING,
                        position,
                        componentModel.word(),
                        annotation,
                        componentModel.dependency());
                return;
            }
        }
    }

    /** The types that the generated class has to write down. */
    void checkTypes(SourceInterface source) {
        PackageElement from = facts.elements().getPackageOf(source.element());
        for (SourceMethod method : source.methods()) {
            if (method.isAbstract() || method.isAnnotated()) {
                checkTypes(method, from);
            }
        }
    }

    private void checkTypes(SourceMethod method, PackageElement from) {
        for (TypeMirror type : mentioned(method)) {
            Optional<? extends Element> hidden = access.hiddenIn(type, from);
            if (hidden.isPresent()) {
                problems.add(
                        Rule.INACCESSIBLE_TYPE,
                        Position.of(method),
                        method.name(),
                        hidden.get().getSimpleName());
                return;
            }
        }
    }

    private static List<TypeMirror> mentioned(SourceMethod method) {
        List<TypeMirror> types = new ArrayList<>();
        types.add(method.returns());
        for (SourceParameter parameter : method.parameters()) {
            types.add(parameter.type());
        }
        types.addAll(method.thrown());
        if (method.async().isPresent()) {
            method.async().get().type("value").ifPresent(types::add);
        }
        return types;
    }

    /** The user's module has to read the other's. */
    private boolean sees(TypeElement element, String type) {
        Elements elements = facts.elements();
        ModuleElement module = elements.getModuleOf(element);
        return module == null ? elements.getTypeElement(type) != null : elements.getTypeElement(module, type) != null;
    }

    private static Optional<Element> privateEnclosing(TypeElement element) {
        for (Element each = element; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (each.getModifiers().contains(Modifier.PRIVATE)) {
                return Optional.of(each);
            }
        }
        return Optional.empty();
    }

    private static String kind(TypeElement element) {
        String kind = element.getKind().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return (kind.matches("[aeiou].*") ? "an " : "a ") + kind;
    }
}
