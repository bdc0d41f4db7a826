package dev.fanout.conformance;

import java.util.Set;

/**
 * A test that says in its display name which rows it covers.
 *
 * @param module the module that it is in
 * @param type the class, by its binary name
 * @param method the method
 * @param rows the ids
 */
public record TestMethod(String module, String type, String method, Set<String> rows) {

    /** As in {@code GatherFailFastTest.empty_returnsAtOnce}. */
    public String name() {
        return simpleType() + "." + method;
    }

    /** The class without its package. */
    String simpleType() {
        return type.substring(type.lastIndexOf('.') + 1);
    }
}
