package dev.fanout.processor.planner;

import dev.fanout.processor.check.Call;
import dev.fanout.processor.check.CheckedGather;
import dev.fanout.processor.check.CheckedInterface;
import dev.fanout.processor.check.Client;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ComponentAnnotations;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.Deprecation;
import dev.fanout.processor.plan.MethodPlan;
import dev.fanout.processor.plan.PlanType;
import dev.fanout.processor.plan.Signature;
import dev.fanout.processor.plan.Suppression;
import dev.fanout.processor.read.FanoutNames;
import dev.fanout.processor.read.SourceInterface;
import dev.fanout.processor.read.SourceMethod;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javax.lang.model.element.Element;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Draws up the plan of a generated class. */
public final class ClassPlanner {

    private final Types types;
    private final Elements elements;
    private final HiddenNames hiddenNames;

    public ClassPlanner(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
        this.hiddenNames = new HiddenNames(types, elements);
    }

    /** The plan; the same interface gives the same plan. */
    public ClassPlan plan(CheckedInterface checked) {
        SourceInterface source = checked.source();
        TypeElement element = source.element();
        Optional<Deprecation> deprecation = Deprecations.of(element);
        Signatures signatures = new Signatures(deprecation.isPresent());
        Options options = new Options(checked.calls());
        return new ClassPlan(
                PlanTypes.of(source.type()),
                isPublic(element),
                PlanTypes.parameters(element),
                deprecation,
                header(element, deprecation.isPresent()),
                generatedAnnotation(element),
                hiddenNames.of(element),
                component(checked),
                checked.clients().stream()
                        .map(client -> constructorParameter(client, signatures))
                        .toList(),
                methods(checked, new MethodPlanner(types, elements, signatures, options, new Aims(checked.gathers()))),
                new RemotePlans(types, signatures, options).of(checked));
    }

    /** In order of appearance: calls and gathers as they stand in the interface. */
    private static List<MethodPlan> methods(CheckedInterface checked, MethodPlanner planner) {
        List<MethodPlan> methods = new ArrayList<>();
        for (SourceMethod method : checked.source().methods()) {
            for (Call call : checked.calls()) {
                if (call.method().equals(method)) {
                    methods.add(planner.call(call));
                }
            }
            for (CheckedGather gather : checked.gathers()) {
                if (gather.head().method().equals(method)) {
                    methods.add(planner.gather(gather));
                }
            }
        }
        return methods;
    }

    private ConstructorParameter constructorParameter(Client client, Signatures signatures) {
        Provoked provoked = client.accessor().map(signatures::provokedBy).orElseGet(() -> new Provoked());
        provoked.byType(client.type());
        Optional<Signature> accessor = client.accessor().map(method -> signatures.of(method, List.of(), provoked));
        Provoked byType = new Provoked();
        byType.byType(client.type());
        return new ConstructorParameter(
                client.name(),
                type(client),
                accessor,
                Optional.of(client.name()).filter(name -> client.named()),
                byType.suppressions(signatures.insideDeprecated()));
    }

    /** What a collaborator says about its own nulls is nothing that a constructor, which refuses null, could say. */
    private static PlanType type(Client client) {
        TypeMirror written = client.accessor()
                .<TypeMirror>map(method -> method.element().getReturnType())
                .orElse(client.type());
        return MarkedTypes.inside(client.type(), written);
    }

    /** A class with type parameters is nobody's component: no framework knows their arguments. */
    private static Optional<ComponentAnnotations> component(CheckedInterface checked) {
        List<PlanType.Declared> annotations = checked.componentModel().annotations().stream()
                .map(PlanTypes::named)
                .toList();
        boolean generic = !checked.source().element().getTypeParameters().isEmpty();
        return annotations.isEmpty() || generic
                ? Optional.empty()
                : Optional.of(new ComponentAnnotations(annotations.get(0), annotations.get(1), annotations.get(2)));
    }

    private Set<Suppression> header(TypeElement element, boolean isDeprecated) {
        Provoked provoked = new Provoked();
        provoked.byUse(element);
        element.getTypeParameters().forEach(parameter -> parameter.getBounds().forEach(provoked::byType));
        return provoked.suppressions(isDeprecated);
    }

    private static boolean isPublic(TypeElement element) {
        for (Element each = element; each instanceof TypeElement; each = each.getEnclosingElement()) {
            if (!each.getModifiers().contains(Modifier.PUBLIC)) {
                return false;
            }
        }
        return true;
    }

    /** The annotation lives in a module that the user's module need not read. */
    private Optional<String> generatedAnnotation(TypeElement element) {
        ModuleElement module = elements.getModuleOf(element);
        TypeElement found = module == null
                ? elements.getTypeElement(FanoutNames.GENERATED)
                : elements.getTypeElement(module, FanoutNames.GENERATED);
        return Optional.ofNullable(found).map(type -> type.getQualifiedName().toString());
    }
}
