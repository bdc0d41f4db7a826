package dev.fanout.processor.check;

import dev.fanout.processor.read.SourceInterface;
import java.util.List;

/**
 * An interface that can be implemented: every name is resolved, every type fits.
 *
 * @param source what the user wrote
 * @param clients the constructor parameters, in order
 * @param calls the calls
 * @param gathers the gathers
 * @param remoteCalls those of the calls that run in another process
 * @param componentModel the framework that injects what the class needs
 */
public record CheckedInterface(
        SourceInterface source,
        List<Client> clients,
        List<Call> calls,
        List<CheckedGather> gathers,
        List<RemoteCall> remoteCalls,
        ComponentModel componentModel) {
    public CheckedInterface {
        clients = List.copyOf(clients);
        calls = List.copyOf(calls);
        gathers = List.copyOf(gathers);
        remoteCalls = List.copyOf(remoteCalls);
    }
}
