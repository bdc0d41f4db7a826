package dev.fanout.conformance;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/** What Surefire has written about the tests of this build. */
final class TestReports {
    /** By run, then by class and method: whether all invocations passed. */
    private final Map<Run, Map<String, Boolean>> passed = new EnumMap<>(Run.class);

    static TestReports read() {
        TestReports reports = new TestReports();
        for (String module : Checkout.modules()) {
            Path target = Checkout.path(module, "target");
            for (Path report : Checkout.files(target, ".xml")) {
                String folder = target.relativize(report).getName(0).toString();
                if (folder.startsWith("surefire-reports")
                        && report.getFileName().toString().startsWith("TEST-")) {
                    reports.add(folder, parse(report));
                }
            }
        }
        return reports;
    }

    /** Which there were. */
    Set<Run> runs() {
        return passed.keySet();
    }

    /** Whether a test passed; empty if it did not run. */
    Optional<Boolean> passed(TestMethod test, Run run) {
        return Optional.ofNullable(passed.getOrDefault(run, Map.of()).get(key(test.type(), test.method())));
    }

    private void add(String folder, Document report) {
        Run.of(folder, specificationVersion(report)).ifPresent(run -> {
            Map<String, Boolean> ofRun = passed.computeIfAbsent(run, first -> new HashMap<>());
            for (Element test : elements(report, "testcase")) {
                boolean fine = List.of("failure", "error", "skipped").stream()
                        .allMatch(bad -> test.getElementsByTagName(bad).getLength() == 0);
                ofRun.merge(
                        key(test.getAttribute("classname"), method(test.getAttribute("name"))),
                        fine,
                        Boolean::logicalAnd);
            }
        });
    }

    /** Without parameters and number of the invocation. */
    private static String method(String name) {
        return name.split("[(\\[{]", 2)[0].strip();
    }

    private static String key(String type, String method) {
        return type + "#" + method;
    }

    private static String specificationVersion(Document report) {
        return elements(report, "property").stream()
                .filter(property -> property.getAttribute("name").equals("java.specification.version"))
                .map(property -> property.getAttribute("value"))
                .findFirst()
                .orElse("");
    }

    private static List<Element> elements(Document report, String name) {
        NodeList nodes = report.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    private static Document parse(Path report) {
        try {
            return DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(Files.newInputStream(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(report + " cannot be read", e);
        }
    }
}
