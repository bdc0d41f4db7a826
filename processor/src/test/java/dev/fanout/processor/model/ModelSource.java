package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelGather.Shape;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes a described interface as its user would, with clients and bodies that follow a {@link Script}. */
final class ModelSource {
    private static final String THROWS = " throws IOException, InterruptedException";

    private final ModelInterface model;

    private ModelSource(ModelInterface model) {
        this.model = model;
    }

    /** The files, by path. */
    static Map<String, String> of(ModelInterface model) {
        ModelSource source = new ModelSource(model);
        Map<String, String> files = new TreeMap<>();
        source.put(files, "It", source.type());
        source.put(files, "Api", source.api());
        source.put(files, "Entry", source.entry());
        Stream.concat(model.nested().stream(), Stream.of(model.top()))
                .filter(gather -> gather.shape() == Shape.RECORD)
                .forEach(gather -> source.put(files, gather.recordName(), source.recordOf(gather)));
        return files;
    }

    private void put(Map<String, String> files, String name, String text) {
        files.put(model.packageName() + "/" + name + ".java", """
                package %s;

                import dev.fanout.*;
                import dev.fanout.processor.model.*;
                import dev.fanout.runtime.*;
                import java.io.IOException;
                import java.util.*;
                import java.util.concurrent.*;

                %s""".formatted(model.packageName(), text));
    }

    private String type() {
        List<String> members = new ArrayList<>();
        members.add("Script script();");
        model.calls().forEach(call -> members.add(call(call)));
        model.nested().forEach(gather -> members.add(gather(gather)));
        members.add(gather(model.top()));
        return "public interface It {\n  " + String.join("\n\n  ", members) + "\n}\n";
    }

    private String call(ModelCall call) {
        String parameters = parameters(call);
        return call.isClient()
                ? "@Async(Api.class) Task<String> %s(%s);".formatted(call.name(), parameters)
                : "@Async default String %s(%s)%s { return script().run(%s); }"
                        .formatted(call.name(), parameters, THROWS, arguments(call));
    }

    private String parameters(ModelCall call) {
        return call.inputs().stream()
                .map(input -> typed(input) + " " + input.name())
                .collect(Collectors.joining(", "));
    }

    private static String arguments(ModelCall call) {
        String element = call.isMapped() ? ModelCall.KEY : "\"\"";
        return Stream.concat(
                        Stream.of("\"" + call.name() + "\"", element),
                        call.inputs().stream().map(ModelInput::name))
                .collect(Collectors.joining(", "));
    }

    private String gather(ModelGather gather) {
        List<String> members = new ArrayList<>();
        if (gather.shape() != Shape.RECORD) {
            members.add("value = {"
                    + gather.parts().stream()
                            .map(part -> "\"" + part.name() + "\"")
                            .collect(Collectors.joining(", "))
                    + "}");
        }
        gather.timeout().ifPresent(millis -> members.add("timeout = \"" + millis + "ms\""));
        List<String> parameters = new ArrayList<>();
        gather.parameters().forEach(name -> parameters.add("String " + name));
        if (gather.shape().isEach()) {
            parameters.add("@Each(\"" + ModelCall.KEY + "\") List<String> keys");
        }
        return "@Gather(%s) %s %s(%s) throws IOException;"
                .formatted(String.join(", ", members), returned(gather), gather.name(), String.join(", ", parameters));
    }

    private static String returned(ModelGather gather) {
        String type = switch (gather.shape()) {
            case RECORD -> gather.recordName();
            case SINGLE -> "String";
            case LIST -> "List<Object>";
            case OUTCOME_LIST -> "List<Outcome<?>>";
            case NOTHING -> gather.form() == ModelGather.Form.VALUE ? "void" : "Void";
            case EACH_LIST -> "List<String>";
            case EACH_OUTCOME_LIST -> "List<Outcome<String>>";
            case EACH_MAP -> "Map<String, String>";
            case EACH_OUTCOME_MAP -> "Map<String, Outcome<String>>";
        };
        return gather.form().of(type);
    }

    private String recordOf(ModelGather gather) {
        return "public record %s(%s) {}\n"
                .formatted(
                        gather.recordName(),
                        gather.parts().stream()
                                .map(part -> typed(part) + " " + part.name())
                                .collect(Collectors.joining(", ")));
    }

    private String typed(ModelInput input) {
        String type = model.gather(input.name()).map(ModelGather::recordName).orElse("String");
        return input.isOutcome() ? "Outcome<" + type + ">" : type;
    }

    private String api() {
        String methods = model.calls().stream()
                .filter(ModelCall::isClient)
                .map(call -> "  public String %s(%s)%s { return script.run(%s); }\n"
                        .formatted(call.name(), parameters(call), THROWS, arguments(call)))
                .collect(Collectors.joining());
        return "public final class Api {\n  private final Script script;\n"
                + "  Api(Script script) { this.script = script; }\n" + methods + "}\n";
    }

    private String entry() {
        boolean hasClient = model.calls().stream().anyMatch(ModelCall::isClient);
        String keys = model.keys().stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", "));
        String call = "it.run(\"p\"" + (model.top().shape().isEach() ? ", List.of(" + keys + ")" : "") + ")";
        boolean isVoid = returned(model.top()).equals("void");
        return """
                public final class Entry implements ModelEntry {
                  @Override public Object run(Script script, FanoutRuntime runtime) throws Throwable {
                    It it = new ConcurrentIt(script, %sruntime);
                    %s
                  }
                }
                """.formatted(
                hasClient ? "new Api(script), " : "", isVoid ? call + "; return null;" : "return " + call + ";");
    }
}
