package dev.fanout.processor.model;

import dev.fanout.processor.model.ModelGather.Form;
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
    private final ModelTypes types;

    private ModelSource(ModelInterface model) {
        this.model = model;
        this.types = new ModelTypes(model);
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
                import java.util.stream.*;

                %s""".formatted(model.packageName(), text));
    }

    private String type() {
        List<String> members = new ArrayList<>();
        members.add("Script script();");
        model.calls().forEach(call -> members.add(call(call)));
        model.calls().stream().filter(call -> call.fallback().isPresent()).forEach(call -> members.add(fallback(call)));
        model.nested().forEach(gather -> members.add(gather(gather)));
        members.add(gather(model.top()));
        return "public interface It {\n  " + String.join("\n\n  ", members) + "\n}\n";
    }

    // ---- calls

    private String call(ModelCall call) {
        String annotation = "@Async(" + String.join(", ", options(call)) + ")";
        String parameters = parameters(call);
        return call.isClient()
                ? "%s Task<String> %s(%s);".formatted(annotation, call.name(), parameters)
                : "%s default String %s(%s)%s { return script().run(%s); }"
                        .formatted(annotation, call.name(), parameters, THROWS, arguments(call, ""));
    }

    private List<String> options(ModelCall call) {
        List<String> members = new ArrayList<>();
        if (call.isClient()) {
            members.add("value = Api.class");
        }
        call.timeout().ifPresent(millis -> members.add("timeout = \"" + millis + "ms\""));
        call.limit().ifPresent(limit -> members.add("limit = " + limit));
        if (call.isOnExecutor()) {
            members.add("on = \"" + ModelCall.EXECUTORS.get(isSendable(call) ? 0 : 1) + "\"");
        }
        call.fallback().ifPresent(fallback -> members.add("fallback = \"" + call.fallbackName() + "\""));
        return members;
    }

    private boolean isSendable(ModelCall call) {
        return call.inputs().stream().allMatch(input -> types.of(input).matches("(?:List|Outcome)<String>|String"));
    }

    private String fallback(ModelCall call) {
        boolean takesFailure = call.fallback().orElseThrow().takesFailure();
        String parameters = Stream.of(parameters(call), takesFailure ? "Throwable failure" : "")
                .filter(text -> !text.isEmpty())
                .collect(Collectors.joining(", "));
        return "default String %s(%s)%s { return script().replace(%s); }"
                .formatted(call.fallbackName(), parameters, THROWS, arguments(call, takesFailure ? ", failure" : ""));
    }

    private String parameters(ModelCall call) {
        return call.inputs().stream()
                .map(input -> types.of(input) + " " + input.name())
                .collect(Collectors.joining(", "));
    }

    private static String arguments(ModelCall call, String further) {
        String element = call.isMapped() ? ModelCall.KEY : "\"\"";
        return Stream.concat(
                                Stream.of("\"" + call.name() + "\"", element),
                                call.inputs().stream().map(ModelInput::name))
                        .collect(Collectors.joining(", "))
                + further;
    }

    private String api() {
        String methods = model.calls().stream()
                .filter(ModelCall::isClient)
                .map(call -> call.isAsynchronous()
                        ? "  public CompletableFuture<String> %s(%s) { return script.stage(%s); }\n"
                                .formatted(call.name(), parameters(call), arguments(call, ""))
                        : "  public String %s(%s)%s { return script.run(%s); }\n"
                                .formatted(call.name(), parameters(call), THROWS, arguments(call, "")))
                .collect(Collectors.joining());
        return "public final class Api {\n  private final Script script;\n"
                + "  Api(Script script) { this.script = script; }\n" + methods + "}\n";
    }

    // ---- gathers

    private String gather(ModelGather gather) {
        boolean isTop = gather.equals(model.top());
        String each = "@Each(\"" + ModelCall.KEY + "\") ";
        List<String> parameters = new ArrayList<>();
        for (String name : gather.parameters()) {
            boolean isMapped = !isTop && gather.shape().isEach() && name.equals(ModelInterface.KEYS);
            parameters.add((isMapped ? each : "") + ModelTypes.ofParameter(name) + " " + name);
        }
        if (isTop && gather.shape().isEach()) { // what nested ones map is another parameter
            parameters.add(each + "List<String> elements");
        }
        return "@Gather(%s) %s %s(%s)%s;"
                .formatted(
                        String.join(", ", options(gather)),
                        types.returned(gather),
                        gather.name(),
                        String.join(", ", parameters),
                        gather.shape().isStream() ? "" : " throws IOException");
    }

    private static List<String> options(ModelGather gather) {
        List<String> members = new ArrayList<>();
        if (gather.shape() != Shape.RECORD) {
            members.add("value = {"
                    + gather.parts().stream()
                            .map(part -> "\"" + part.name() + "\"")
                            .collect(Collectors.joining(", "))
                    + "}");
        }
        gather.timeout().ifPresent(millis -> members.add("timeout = \"" + millis + "ms\""));
        gather.limit().ifPresent(limit -> members.add("limit = " + limit));
        ModelAim aim = gather.aim();
        if (aim.hedge().isPresent()) {
            members.add("hedge = \"" + aim.hedge().getAsLong() + "ms\"");
        } else if (aim.isOne()) {
            members.add("until = Until." + aim.kind());
        } else if (aim.kind() == ModelAim.Kind.QUORUM) {
            members.add("quorum = " + aim.quorum());
        }
        return members;
    }

    private String recordOf(ModelGather gather) {
        return "public record %s(%s) {}\n"
                .formatted(
                        gather.recordName(),
                        gather.parts().stream()
                                .map(part -> types.of(part) + " " + part.name())
                                .collect(Collectors.joining(", ")));
    }

    // ---- the caller

    private String entry() {
        boolean hasClient = model.calls().stream().anyMatch(ModelCall::isClient);
        ModelGather top = model.top();
        String keys =
                model.keys().stream().map(key -> "\"" + key + "\"").collect(Collectors.joining(", ", "List.of(", ")"));
        List<String> arguments = new ArrayList<>();
        top.parameters().forEach(name -> arguments.add(name.equals(ModelInterface.KEYS) ? keys : "\"p\""));
        if (top.shape().isEach()) {
            arguments.add(keys);
        }
        String call = "it.run(" + String.join(", ", arguments) + ")";
        String returning = top.shape().isStream()
                ? "return script.read(" + call + ", " + top.read().orElse(0) + ");"
                : top.shape().isNothing() && top.form() == Form.VALUE
                        ? call + "; return null;"
                        : "return " + call + ";";
        return """
                public final class Entry implements ModelEntry {
                  @Override public Object run(Script script, FanoutRuntime runtime) throws Throwable {
                    It it = new ConcurrentIt(script, %sruntime);
                    %s
                  }
                }
                """.formatted(hasClient ? "new Api(script), " : "", returning);
    }
}
