package dev.fanout.processor.emit;

import dev.fanout.processor.page.Html;
import dev.fanout.processor.page.JavaListing;
import dev.fanout.processor.plan.Body;
import dev.fanout.processor.plan.CallPlan;
import dev.fanout.processor.plan.ClassPlan;
import dev.fanout.processor.plan.ConstructorParameter;
import dev.fanout.processor.plan.GatherMethod;
import dev.fanout.processor.plan.HandleMethod;
import dev.fanout.processor.plan.MethodPlan;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Whom the calls ask: what the constructor takes, in its order.
 *
 * @param declared the interface
 */
record HtmlClients(ClassPlan plan, JavaListing declared) {

    private record Asked(String client, String call) {}

    void addTo(Html html) {
        if (plan.constructor().isEmpty()) {
            return;
        }
        html.element("h2", "Who is asked", "id", "asked").line();
        html.element("p", "What the constructor takes, in this order.").line();
        html.open("figure", "tabindex", "0", "role", "region", "aria-label", "Who is asked")
                .open("table")
                .line();
        html.open("thead").open("tr");
        List.of("name", "type", "by the calls").forEach(head -> html.element("th", head, "scope", "col"));
        html.close("tr").close("thead").line().open("tbody").line();
        plan.constructor().forEach(client -> row(client, html));
        html.close("tbody").close("table").close("figure").line();
    }

    private void row(ConstructorParameter client, Html html) {
        html.open("tr")
                .open("th", "scope", "row")
                .element("code", client.name())
                .close("th");
        html.open("td").element("code", PlainText.of(client.type())).close("td");
        Set<String> calls = callsOf(client.name());
        html.open("td");
        if (calls.isEmpty()) {
            html.text("none directly; methods of the interface can use it");
        }
        boolean isFirst = true;
        for (String call : calls) {
            html.text(isFirst ? "" : ", ").element("code", call);
            isFirst = false;
        }
        html.close("td").close("tr").line();
    }

    private Set<String> callsOf(String client) {
        Set<String> calls = new LinkedHashSet<>();
        plan.methods().stream()
                .flatMap(HtmlClients::asked)
                .filter(asked -> asked.client().equals(client))
                .forEach(asked -> calls.add(asked.call()));
        return calls;
    }

    private static Stream<Asked> asked(MethodPlan method) {
        return method instanceof HandleMethod handle
                ? asked(handle.signature().name(), handle.body())
                : ((GatherMethod) method).calls().stream().flatMap(HtmlClients::asked);
    }

    private static Stream<Asked> asked(CallPlan call) {
        return asked(call.name(), call.body());
    }

    private static Stream<Asked> asked(String call, Body body) {
        return body instanceof Body.ClientMethod client ? Stream.of(new Asked(client.client(), call)) : Stream.empty();
    }
}
