package dev.fanout.processor.planner;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import javax.lang.model.element.Element;
import javax.lang.model.element.ModuleElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.type.TypeMirror;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;
import javax.lang.model.util.Types;

/** Simple names that mean something else inside of the generated class than an import would say. */
final class HiddenNames {

    private final Types types;
    private final Elements elements;

    /** By simple name: a package's types are asked about again with each of its interfaces, and no round adds a class to the JDK. */
    private final Map<String, Boolean> inJavaLang = new HashMap<>();

    HiddenNames(Types types, Elements elements) {
        this.types = types;
        this.elements = elements;
    }

    Set<String> of(TypeElement element) {
        Set<String> names = new TreeSet<>();
        members(element, names);
        element.getTypeParameters().forEach(parameter -> names.add(name(parameter)));
        for (TypeElement neighbour :
                ElementFilter.typesIn(elements.getPackageOf(element).getEnclosedElements())) {
            String name = name(neighbour);
            if (inJavaLang.computeIfAbsent(name, this::isInJavaLang)) {
                names.add(name);
            }
        }
        return names;
    }

    /** The member types of an interface and of what it inherits from hide imports in its implementation. */
    private void members(TypeElement element, Set<String> names) {
        ElementFilter.typesIn(element.getEnclosedElements()).forEach(member -> names.add(name(member)));
        for (TypeMirror superInterface : element.getInterfaces()) {
            members((TypeElement) types.asElement(superInterface), names);
        }
    }

    /** Asked of one module: without, javac looks through all of them for a name that is in none. */
    private boolean isInJavaLang(String name) {
        ModuleElement base = elements.getModuleElement("java.base");
        String qualifiedName = "java.lang." + name;
        return base == null
                ? elements.getTypeElement(qualifiedName) != null
                : elements.getTypeElement(base, qualifiedName) != null;
    }

    private static String name(Element element) {
        return element.getSimpleName().toString();
    }
}
