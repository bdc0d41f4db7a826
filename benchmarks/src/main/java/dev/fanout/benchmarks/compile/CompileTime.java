package dev.fanout.benchmarks.compile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * Measures what processors add to the time that javac takes, and writes it as JSON.
 *
 * <p>For each processor and number of types: the annotated sources with the processor, and the same sources with what it generated, as if that
 * had been written by hand, without it; in turn, so that both meet the same disturbances.
 */
public final class CompileTime {
    private final Settings settings;
    private final Path folder;
    private final Jars jars;
    private final List<CompileResult> results = new ArrayList<>();

    private CompileTime(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.jars = new Jars(folder.resolve("jars"));
    }

    /**
     * Takes what {@link Settings} lists; all of it has a default.
     *
     * @param arguments {@code --sizes=10,100,1000}, {@code --contenders=Fanout,Dagger}, {@code --repetitions=7}, {@code --warm-up-seconds=30},
     *     {@code --out=docs/performance/compile-time.json}
     * @throws Exception if something cannot be compiled, or written
     */
    public static void main(String[] arguments) throws Exception {
        Settings settings = Settings.parse(arguments);
        Path folder = Files.createTempDirectory("compile-time");
        try {
            CompileTime time = new CompileTime(settings, folder);
            for (int size : settings.sizes()) {
                for (Contender contender : Contender.all()) {
                    if (settings.contenders().contains(contender.name())) {
                        time.measure(contender, size);
                    }
                }
            }
            time.write("CompileTime " + String.join(" ", arguments));
        } finally {
            Folders.delete(folder);
        }
    }

    private void measure(Contender contender, int size) throws IOException, InterruptedException {
        Project project = Project.create(contender, size, folder.resolve(contender.name() + size), jars);
        Map<Project.Form, List<Long>> fresh = fresh(project);
        add(project, Mode.FRESH, fresh.get(Project.Form.PROCESSED), fresh.get(Project.Form.BY_HAND));
        List<WarmTime> warm =
                new WarmProcess(jars, settings.warmUpSeconds(), settings.repetitions()).measure(project);
        List<Long> byHand = nanos(warm, Mode.WARM, Project.Form.BY_HAND);
        add(project, Mode.WARM, nanos(warm, Mode.WARM, Project.Form.PROCESSED), byHand);
        add(project, Mode.KEPT, nanos(warm, Mode.KEPT, Project.Form.PROCESSED), byHand);
        Folders.delete(project.folder());
    }

    private Map<Project.Form, List<Long>> fresh(Project project) throws IOException, InterruptedException {
        Map<Project.Form, List<Long>> nanos = new EnumMap<>(Project.Form.class);
        for (Project.Form form : Project.Form.values()) {
            nanos.put(form, new ArrayList<>());
            FreshJavac.compile(project, form); // files are in the system's cache from now on
        }
        for (int i = 0; i < settings.repetitions(); i++) {
            for (Project.Form form : Project.Form.values()) {
                nanos.get(form).add(FreshJavac.compile(project, form));
            }
        }
        return nanos;
    }

    private void add(Project project, Mode mode, List<Long> processed, List<Long> byHand) throws IOException {
        Contender contender = project.contender();
        long lines = project.lines(Project.Form.BY_HAND);
        CompileResult result = new CompileResult(
                contender.name(),
                Jars.version(project.processorPath().get(0)).orElse("of this build"),
                contender.unit(),
                project.size(),
                lines,
                lines - project.lines(Project.Form.PROCESSED),
                mode,
                Times.of(processed),
                Times.of(byHand));
        results.add(result);
        System.out.printf(
                "%-10s %5d, in %-36s %9.1f ms with, %9.1f ms by hand: %+6.1f %%%n",
                contender.name(),
                project.size(),
                mode + ":",
                result.processed().median(),
                result.byHand().median(),
                result.getAdded() * 100);
    }

    private static List<Long> nanos(List<WarmTime> times, Mode mode, Project.Form form) {
        return times.stream()
                .filter(time -> time.mode() == mode && time.form() == form)
                .map(WarmTime::nanos)
                .toList();
    }

    private void write(String command) throws IOException {
        Path out = settings.out().toAbsolutePath();
        Files.createDirectories(out.getParent());
        new ObjectMapper()
                .writerWithDefaultPrettyPrinter()
                .writeValue(out.toFile(), new CompileReport(Machine.here(), command, results));
    }
}
