package dev.fanout.benchmarks.compile;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The sources of one contender, in two forms: annotated, to be compiled with its processor, or with one that only copies what it generated; and
 * by hand, the same files and those that the processor generated, to be compiled without.
 *
 * @param contender whose it is
 * @param size how many annotated types there are
 * @param folder where all files are
 * @param processorPath the jars of the processor
 * @param copierPath the jar of the processor that only copies
 * @param classPath the jars that the sources need
 */
record Project(
        Contender contender, int size, Path folder, List<Path> processorPath, Path copierPath, List<Path> classPath) {

    /** How sources are compiled. */
    enum Form {
        /** By javac with the processor. */
        PROCESSED,
        /** By javac with a processor that only copies what the processor generated before. */
        COPIED,
        /** By javac alone. */
        BY_HAND
    }

    /** Writes the annotated sources, has the processor generate the others, and puts both together as if they were written by hand. */
    static Project create(Contender contender, int size, Path folder, Jars jars)
            throws IOException, InterruptedException {
        Project project = new Project(
                contender,
                size,
                folder,
                jars.of(contender.processorPath()),
                jars.of(CopyingProcessor.class.getName()),
                jars.of(contender.classPath()));
        for (int number = 0; number < size; number++) {
            for (SourceFile file : contender.types().of(new Feature(number))) {
                file.writeInto(project.sources(Form.PROCESSED));
                file.writeInto(project.sources(Form.BY_HAND));
            }
        }
        project.writeArguments(Form.PROCESSED);
        FreshJavac.compile(project, Form.PROCESSED);
        project.adoptGenerated();
        project.writeArguments(Form.COPIED);
        project.writeArguments(Form.BY_HAND);
        return project;
    }

    /** A file with the arguments that javac takes. */
    Path arguments(Form form) {
        return folder.resolve(form + ".args");
    }

    /** Where the classes go. */
    Path classes(Form form) {
        return folder.resolve(form + "-classes");
    }

    /** The sources of a form. */
    List<Path> files(Form form) throws IOException {
        try (Stream<Path> files = Files.walk(sources(form))) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    /** Lines of all files of a form. */
    long lines(Form form) throws IOException {
        long lines = 0;
        for (Path file : files(form)) {
            try (Stream<String> text = Files.lines(file)) {
                lines += text.count();
            }
        }
        return lines;
    }

    /** The arguments of javac, but for the sources. */
    List<String> options(Form form) {
        List<String> options = new ArrayList<>(
                List.of("-encoding", "UTF-8", "-d", classes(form).toString(), "-classpath", joined(classPath)));
        options.addAll(
                switch (form) {
                    case PROCESSED ->
                        List.of(
                                "-processorpath",
                                joined(processorPath),
                                "-processor",
                                String.join(",", contender.processors()),
                                "-s",
                                generated(form).toString());
                    case COPIED ->
                        List.of(
                                "-processorpath",
                                copierPath.toString(),
                                "-processor",
                                CopyingProcessor.class.getName(),
                                "-A" + CopyingProcessor.FOLDER + "=" + toCopy(),
                                "-s",
                                generated(form).toString());
                    case BY_HAND -> List.of("-proc:none");
                });
        return options;
    }

    /** Takes away what a compilation has written. */
    void clean(Form form) throws IOException {
        Folders.empty(classes(form));
        if (form != Form.BY_HAND) {
            Folders.empty(generated(form));
        }
    }

    private Path sources(Form form) {
        return folder.resolve(form == Form.BY_HAND ? "by-hand" : "annotated");
    }

    private Path generated(Form form) {
        return folder.resolve(form + "-generated");
    }

    private Path toCopy() {
        return folder.resolve("to-copy");
    }

    private void adoptGenerated() throws IOException {
        Path generated = generated(Form.PROCESSED);
        List<Path> files;
        try (Stream<Path> all = Files.walk(generated)) {
            files = all.filter(Files::isRegularFile).toList();
        }
        if (files.size() < size) {
            throw new IllegalStateException(contender.name() + " generated " + files.size() + " files for " + size);
        }
        for (Path file : files) {
            SourceFile source = new SourceFile(generated.relativize(file).toString(), Files.readString(file));
            source.writeInto(sources(Form.BY_HAND));
            source.writeInto(toCopy());
        }
    }

    private void writeArguments(Form form) throws IOException {
        List<String> arguments = new ArrayList<>(options(form));
        files(form).forEach(file -> arguments.add(file.toString()));
        Files.write(
                arguments(form),
                arguments.stream().map(each -> '"' + each + '"').toList());
        clean(form);
    }

    private static String joined(List<Path> jars) {
        return jars.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
    }
}
