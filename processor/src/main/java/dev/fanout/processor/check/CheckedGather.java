package dev.fanout.processor.check;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A gather with everything looked up.
 *
 * @param head what the method says by itself
 * @param policy what else its annotation says, or that of the gather that it is another form of
 * @param formOf the gather that it names, if it is another form of that
 * @param nodes its calls, each behind those that it waits for: those that wait for nothing first, then those that wait for these, and so on; of a
 *     gather that is not after all of them, which may start them one after the other, in the order in which it names them
 * @param levels their names, by what they wait for
 * @param required the names of the calls whose failure is the gather's
 * @param each what is mapped
 * @param result what is made of them
 */
public record CheckedGather(
        GatherHead head,
        GatherPolicy policy,
        Optional<GatherHead> formOf,
        List<Node> nodes,
        List<List<String>> levels,
        Set<String> required,
        Optional<EachUse> each,
        GatherResult result) {

    public CheckedGather {
        nodes = List.copyOf(nodes);
    }

    /** The calls that it asks for itself; the others are there for them. */
    public List<String> asked() {
        return result.calls();
    }

    List<GatherHead> nested() {
        return nodes.stream()
                .map(Node::callee)
                .filter(GatherHead.class::isInstance)
                .map(GatherHead.class::cast)
                .toList();
    }

    Node node(String name) {
        return nodes.stream()
                .filter(node -> node.name().equals(name))
                .findFirst()
                .orElseThrow();
    }
}
