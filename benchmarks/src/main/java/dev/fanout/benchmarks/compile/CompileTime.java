package dev.fanout.benchmarks.compile;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Measures what processors add to the time that javac takes, and writes it as JSON.
 *
 * <p>For each processor and number of types: the annotated sources with the processor, and the same sources with what it generated, as if that
 * had been written by hand, without it; in turn, so that both meet the same disturbances.
 *
 * <p>The report is written after each of them, and keeps what it had of others from the same machine and JDK: so what takes long can be
 * measured by and by.
 */
public final class CompileTime {
    private final Settings settings;
    private final Path folder;
    private final Jars jars;
    private final List<CompileResult> results = new ArrayList<>();
    private @Nullable CompileReport earlier; // what was there before the first result

    private CompileTime(Settings settings, Path folder) {
        this.settings = settings;
        this.folder = folder;
        this.jars = new Jars(folder.resolve("jars"));
    }

    /**
     * Takes what {@link Settings} lists; all of it has a default.
     *
     * @param arguments {@code --sizes=10,100,1000}, {@code --contenders=Fanout,Dagger}, {@code --repetitions=7}, {@code --warm-up-seconds=30},
     *     {@code --out=docs/performance/compile-time.json}, and {@code --commit=} and {@code --command=} to be written down
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
                        time.write();
                    }
                }
            }
        } finally {
            Folders.delete(folder);
        }
    }

    private void measure(Contender contender, int size) throws IOException, InterruptedException {
        Project project = Project.create(contender, size, folder.resolve(contender.name() + size), jars);
        int repetitions = settings.repetitionsOf(size);
        List<Measurement> times = fresh(project, repetitions);
        times.addAll(new WarmProcess(jars, settings.warmUpSeconds(), repetitions).measure(project));
        add(project, Mode.FRESH, Mode.FRESH, times);
        add(project, Mode.WARM, Mode.WARM, times);
        add(project, Mode.KEPT, Mode.WARM, times);
        Folders.delete(project.folder());
    }

    private static List<Measurement> fresh(Project project, int repetitions) throws IOException, InterruptedException {
        for (Project.Form form : Project.Form.values()) {
            FreshJavac.compile(project, form); // files are in the system's cache from now on
        }
        List<Measurement> times = new ArrayList<>();
        for (int i = 0; i < repetitions; i++) {
            for (Project.Form form : Project.Form.values()) {
                times.add(new Measurement(Mode.FRESH, form, FreshJavac.compile(project, form)));
            }
        }
        return times;
    }

    /** Keeping classes matters to the processor alone, so its time is compared with the others' in the same JVM. */
    private void add(Project project, Mode mode, Mode others, List<Measurement> times) throws IOException {
        Contender contender = project.contender();
        long lines = project.lines(Project.Form.BY_HAND);
        CompileResult result = new CompileResult(
                settings.origin(),
                contender.name(),
                Jars.version(project.processorPath().get(0)).orElse("of this build"),
                contender.unit(),
                project.size(),
                lines,
                lines - project.lines(Project.Form.PROCESSED),
                mode,
                Measurement.times(times, mode, Project.Form.PROCESSED),
                Measurement.times(times, others, Project.Form.COPIED),
                Measurement.times(times, others, Project.Form.BY_HAND));
        results.add(result);
        System.out.printf(
                "%-10s %5d, in %-36s %9.1f ms with, %9.1f ms by hand: %+6.1f %%, of which copying %+6.1f %%%n",
                contender.name(),
                project.size(),
                mode + ":",
                result.processed().median(),
                result.byHand().median(),
                result.getAdded() * 100,
                result.getAddedByCopying() * 100);
    }

    private void write() throws IOException {
        Path out = settings.out().toAbsolutePath();
        Files.createDirectories(out.getParent());
        CompileReport before = earlier;
        if (before == null) {
            before = CompileReport.read(out);
            earlier = before;
        }
        new ObjectMapper().writerWithDefaultPrettyPrinter().writeValue(out.toFile(), before.with(results));
    }
}
