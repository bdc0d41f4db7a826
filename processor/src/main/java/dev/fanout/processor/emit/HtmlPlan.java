package dev.fanout.processor.emit;

import dev.fanout.processor.page.Declaration;
import dev.fanout.processor.page.Html;
import dev.fanout.processor.page.JavaListing;
import dev.fanout.processor.page.Style;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.Signature;
import dev.fanout.processor.read.InterfaceText;
import java.util.List;
import java.util.Optional;

/**
 * A plan as a page for people: a drawing of each method, whom the calls ask, and the interface beside the class that is generated for it.
 * It loads nothing and runs nothing.
 */
final class HtmlPlan {
    private static final String NOTHING_LOADED = "default-src 'none'; style-src 'unsafe-inline'";

    private final ClassPlan plan;
    private final boolean isSource;
    private final JavaListing declared;
    private final JavaListing generated;

    private HtmlPlan(ClassPlan plan, GeneratedSource generated, InterfaceText text) {
        this.plan = plan;
        Optional<String> source = text.file()
                .flatMap(file -> Declaration.of(file, plan.implemented().simpleNames()));
        this.isSource = source.isPresent();
        this.declared = new JavaListing("i", source.orElse(text.declared()));
        this.generated = new JavaListing("c", generated.text());
    }

    static String of(ClassPlan plan, GeneratedSource generated, InterfaceText text) {
        return new HtmlPlan(plan, generated, text).page();
    }

    private String page() {
        List<Diagram> diagrams = Diagram.of(plan);
        Html html = new Html().open("html", "lang", "en").line();
        head(html);
        html.open("body").line();
        header(diagrams, html);
        html.open("main").line();
        for (int i = 0; i < diagrams.size(); i++) {
            new HtmlGather("m" + (i + 1), diagrams.get(i), declared, generated).addTo(html);
        }
        new HtmlClients(plan, declared).addTo(html);
        sources(html);
        return "<!DOCTYPE html>\n"
                + html.close("main").line().close("body").line().close("html") + "\n";
    }

    private void head(Html html) {
        html.open("head").line();
        html.empty("meta", "charset", "utf-8").line();
        html.empty("meta", "http-equiv", "Content-Security-Policy", "content", NOTHING_LOADED)
                .line();
        html.empty("meta", "name", "viewport", "content", "width=device-width, initial-scale=1")
                .line();
        html.element("title", "The plan of " + plan.interfaceName()).line();
        html.element("style", Style.TEXT).line();
        html.close("head").line();
    }

    private void header(List<Diagram> diagrams, Html html) {
        html.open("header").line();
        html.open("h1")
                .text("The plan of ")
                .element("code", plan.interfaceName())
                .close("h1")
                .line();
        String packageName = plan.implemented().packageName();
        html.open("p", "class", "quiet")
                .text("What ")
                .element("code", plan.generatedName())
                .text(" does, the class that is generated for it");
        if (!packageName.isEmpty()) {
            html.text(" in the package ").element("code", packageName);
        }
        html.text(".").close("p").line();
        html.open("nav", "aria-label", "On this page").open("ul").line();
        for (int i = 0; i < diagrams.size(); i++) {
            link("#m" + (i + 1), name(diagrams.get(i), diagrams), html);
        }
        if (!plan.constructor().isEmpty()) {
            link("#asked", "Who is asked", html);
        }
        link("#sources", "The sources", html);
        html.close("ul").close("nav").line();
        HtmlLegend.of(diagrams).ifPresent(html::add);
        html.close("header").line();
    }

    /** The method's name; with parameters where there are several of that name. */
    private static String name(Diagram diagram, List<Diagram> all) {
        Signature signature = diagram.method().signature();
        boolean isAlone = all.stream()
                        .filter(other -> other.method().signature().name().equals(signature.name()))
                        .count()
                == 1;
        return isAlone ? signature.name() : PlainText.of(signature);
    }

    private static void link(String target, String text, Html html) {
        html.open("li").element("a", text, "href", target).close("li").line();
    }

    private void sources(Html html) {
        html.element("h2", "The sources", "id", "sources").line();
        html.open("div", "class", "sources").line();
        html.open("section").element("h3", "The interface").line();
        if (!isSource) {
            html.element(
                            "p",
                            "As the compiler knows it: it did not hand out the source file, so comments, the bodies of methods"
                                    + " and nested types are missing.",
                            "class",
                            "quiet")
                    .line();
        }
        html.add(declared.html("The interface")).close("section").line();
        html.open("section").element("h3", "The class").line();
        html.add(generated.html("The class")).close("section").line();
        html.close("div").line();
    }
}
