package dev.fanout.processor.behaviour;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Types as a test writes them, one after the other, as the files that a user would have. */
final class Sources {
    static final String SCENARIO = "shop/Scenario.java";

    private static final String HEADER = """
            package shop;

            import dev.fanout.*;
            import dev.fanout.runtime.*;
            import java.io.*;
            import java.time.*;
            import java.util.*;
            import java.util.concurrent.*;
            import java.util.concurrent.atomic.*;
            import java.util.stream.*;

            """;
    private static final Pattern START =
            Pattern.compile("(?m)^(?=(?:@\\S+ )*(?:abstract |final |sealed )?(?:record|interface|class|enum) )");
    private static final Pattern NAME = Pattern.compile("(?:record|interface|class|enum) (\\w+)");

    private Sources() {}

    static List<SourceFile> of(String types, String scenario) {
        List<SourceFile> files = of(types);
        files.add(new SourceFile(SCENARIO, scenario(scenario)));
        return files;
    }

    static List<SourceFile> of(String types) {
        List<SourceFile> files = new ArrayList<>();
        for (String type : START.split(types, -1)) {
            Matcher name = NAME.matcher(type);
            if (name.find()) {
                files.add(new SourceFile("shop/" + name.group(1) + ".java", HEADER + "public " + type));
            }
        }
        return files;
    }

    private static String scenario(String body) {
        return HEADER + """
                @SuppressWarnings({"deprecation", "removal"})
                public final class Scenario {
                  private Scenario() {}

                  public static Object run() throws Throwable {
                    try (FanoutRuntime runtime = FanoutRuntime.builder().build()) {
                      java.util.Objects.requireNonNull(runtime);
                %s
                    }
                  }
                }
                """.formatted(body);
    }
}
