package dev.fanout.hazelcast.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.fanout.runtime.RemoteSignature;
import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.Modifier;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the processor takes arrives, and of the JDK what it refuses does not. */
class AgreementTest {
    private static final RemoteSignature OF_NOTHING = RemoteSignature.of(Shop.class, "none", void.class);

    @TempDir
    private Path folder;

    private static Object afterTheWay(Object value, RemoteSignature signature) throws IOException {
        SharedObjects written = new SharedObjects(Limits.CALL, signature.serializers());
        written.write(value);
        byte[] bytes = written.bytes().toArray();
        return new MessageInput(bytes).objects(Travellers.of(signature)).read();
    }

    private static String text(Object value) {
        String text = value.getClass().isArray() ? Arrays.deepToString(new Object[] {value}) : value.toString();
        return value.getClass().getName() + " " + text.replaceAll("@[0-9a-f]+", "");
    }

    private static void check(SoftAssertions all, Object value, RemoteSignature signature) {
        String what = signature.parameters() + " " + text(value);
        try {
            all.assertThat(text(afterTheWay(value, signature))).as(what).isEqualTo(text(value));
        } catch (IOException e) {
            all.fail(what, e);
        }
    }

    @Test
    void valuesOfTypesThatTheProcessorTakes_arrive() {
        SoftAssertions all = new SoftAssertions();
        Map<String, List<Object>> samples = Samples.right();
        Declarations.signatures(folder, List.copyOf(samples.keySet()))
                .forEach((type, signature) -> samples.get(type).forEach(value -> check(all, value, signature)));
        all.assertAll();
    }

    @Test
    void valuesOfTypesThatTheProcessorRefuses_doNotArrive() {
        Map<String, List<Object>> samples = Samples.wrong();
        List<String> types = new ArrayList<>(samples.keySet());
        types.addAll(Samples.open());

        assertThat(Declarations.refused(folder, types))
                .containsOnlyKeys(types)
                .allSatisfy((type, said) -> assertThat(said).contains("[FANOUT-CANNOT-TRAVEL]"));
        assertThat(Samples.values(samples.values()))
                .allSatisfy(value -> assertThat(catchThrowable(() -> afterTheWay(value, OF_NOTHING)))
                        .as(text(value))
                        .isInstanceOf(IOException.class));
    }

    /** So that none is forgotten on either side. */
    @Test
    void eachClassOfTheJdk_isTakenByBothOrByNeither() {
        List<Class<?>> classes = JdkClasses.all().stream()
                .filter(type -> !type.isEnum() && !Throwable.class.isAssignableFrom(type))
                .filter(type -> !Modifier.isAbstract(type.getModifiers()))
                .toList();
        Set<String> refused = Declarations.refused(
                        folder, classes.stream().map(JdkClasses::declared).toList())
                .keySet();

        Set<String> taken = new TreeSet<>();
        Set<String> read = new TreeSet<>();
        for (Class<?> type : classes) {
            String declared = JdkClasses.declared(type);
            if (!refused.contains(declared)) {
                taken.add(declared);
            }
            if (JdkValues.has(type.getName())) {
                read.add(declared);
            }
        }

        assertThat(classes).hasSizeGreaterThan(200);
        assertThat(taken).isEqualTo(read);
        Set<String> tried = Samples.right().keySet().stream()
                .map(declared -> declared.replaceAll("<.*", ""))
                .collect(Collectors.toSet());
        assertThat(taken.stream().map(declared -> declared.replaceAll("<.*", "")))
                .isSubsetOf(tried);
    }

    @Test
    void enumsOfTheJdk_arrive() {
        Map<String, Object> constants = new LinkedHashMap<>();
        JdkClasses.all().stream()
                .filter(Class::isEnum)
                .forEach(type -> constants.put(JdkClasses.declared(type), type.getEnumConstants()[0]));
        SoftAssertions all = new SoftAssertions();
        Declarations.signatures(folder, List.copyOf(constants.keySet()))
                .forEach((type, signature) -> check(all, constants.get(type), signature));
        all.assertAll();
        assertThat(constants).hasSizeGreaterThan(50);
    }

    @Test
    void exceptionsOfTheJdkThatTheProcessorTakes_arrive() {
        Map<String, Object> exceptions = new LinkedHashMap<>();
        for (Class<?> type : JdkClasses.all()) {
            if (Throwable.class.isAssignableFrom(type)) {
                made(type).forEach(made -> exceptions.put(JdkClasses.declared(type), made));
            }
        }
        Set<String> taken = new LinkedHashSet<>(exceptions.keySet());
        taken.removeAll(Declarations.refused(folder, List.copyOf(taken)).keySet());
        SoftAssertions all = new SoftAssertions();
        Declarations.signatures(folder, List.copyOf(taken))
                .forEach((type, signature) -> check(all, exceptions.get(type), signature));
        all.assertAll();
        assertThat(taken).hasSizeGreaterThan(150);
    }

    /** With a message, or without; nothing if it takes neither. */
    private static List<Object> made(Class<?> type) {
        try {
            Constructor<?> constructor = type.getConstructor(String.class);
            return List.of(constructor.newInstance("so"));
        } catch (ReflectiveOperationException withMessage) {
            try {
                return List.of(type.getConstructor().newInstance());
            } catch (ReflectiveOperationException without) {
                return List.of();
            }
        }
    }

    @Test
    void typesOfUsersThatTheProcessorTakes_arrive() {
        Map<String, Object> values = Freight.values();
        SoftAssertions all = new SoftAssertions();
        Declarations.signatures(folder, List.copyOf(values.keySet()))
                .forEach((type, signature) -> check(all, values.get(type), signature));
        all.assertAll();
    }
}
