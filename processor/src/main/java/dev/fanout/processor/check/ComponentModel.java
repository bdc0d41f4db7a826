package dev.fanout.processor.check;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** How the generated class becomes known to a framework that injects dependencies. */
public enum ComponentModel {
    /** It does not: its user makes it. */
    NONE("none", "", "", "", ""),
    /** As a bean of Spring. */
    SPRING(
            "spring",
            "org.springframework:spring-context",
            "org.springframework.stereotype.Component",
            "org.springframework.beans.factory.annotation.Autowired",
            "org.springframework.beans.factory.annotation.Qualifier"),
    /** As a class that can be injected by whoever knows {@code jakarta.inject}: CDI, Dagger, Guice. */
    JAKARTA(
            "jakarta",
            "jakarta.inject:jakarta.inject-api",
            "jakarta.inject.Singleton",
            "jakarta.inject.Inject",
            "jakarta.inject.Named");

    private final String word;
    private final String dependency;
    private final String onClass;
    private final String onConstructor;
    private final String onNamed;

    ComponentModel(String word, String dependency, String onClass, String onConstructor, String onNamed) {
        this.word = word;
        this.dependency = dependency;
        this.onClass = onClass;
        this.onConstructor = onConstructor;
        this.onNamed = onNamed;
    }

    /** The model of that name, if there is one. */
    public static Optional<ComponentModel> named(String word) {
        return Arrays.stream(values()).filter(model -> model.word.equals(word)).findFirst();
    }

    /** The names of all models. */
    public static List<String> words() {
        return Arrays.stream(values()).map(ComponentModel::word).toList();
    }

    /** What it is called. */
    String word() {
        return word;
    }

    /** What to depend on: {@code group:artifact}. */
    String dependency() {
        return dependency;
    }

    /** What has to be there: the annotations of the class, of its constructor, and of a parameter with a name; none for {@link #NONE}. */
    public List<String> annotations() {
        return this == NONE ? List.of() : List.of(onClass, onConstructor, onNamed);
    }
}
